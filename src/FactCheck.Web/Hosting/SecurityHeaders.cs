using System.Buffers.Text;
using System.Security.Cryptography;

namespace FactCheck.Web.Hosting;

internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();
    private static readonly object FramedKey = new();

    // No inline script or style anywhere, and nobody else's. JSON-LD is a data block: browsers do not run it, so no policy is needed for it.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What may stand in a frame on any page sends no form: nobody can be led to press something that is not seen.
    private const string FramedPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = Policy;
        context.Response.OnStarting(() =>
        {
            // An error page begins its answer anew, so the policy is written last.
            headers.ContentSecurityPolicy = context.Items[NonceKey] is string nonce ? $"{Policy}; script-src 'nonce-{nonce}'"
                : context.Items.ContainsKey(FramedKey) ? FramedPolicy : Policy;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Lets any page show this answer in a frame.</summary>
    public static void MayBeFramed(this HttpContext context)
    {
        context.Items[FramedKey] = FramedKey;
        context.Response.Headers.ContentSecurityPolicy = FramedPolicy;
    }

    /// <summary>Whether this answer carries a script, and with it a number that no other answer may carry.</summary>
    public static bool HasScriptNonce(this HttpContext context) => context.Items.ContainsKey(NonceKey);

    /// <summary>What a script element of this answer has to carry. A page that does not ask for it, as readers' pages do not, runs no script at all.</summary>
    public static string ScriptNonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
            context.Items[NonceKey] = nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }
}

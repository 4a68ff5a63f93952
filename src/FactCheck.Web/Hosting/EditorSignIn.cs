using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>Lets nobody in whose account is closed, whichever way they come: password, passkey or code.</summary>
internal sealed class EditorSignIn(
    UserManager<Editor> editors,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Editor> identities,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Editor>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Editor> confirmation)
    : SignInManager<Editor>(editors, http, identities, options, log, schemes, confirmation)
{
    protected override Task<SignInResult> SignInOrTwoFactorAsync(Editor user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        user.IsActive ? base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor) : Task.FromResult(SignInResult.NotAllowed);
}

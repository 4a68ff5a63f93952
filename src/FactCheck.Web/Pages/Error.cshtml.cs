using System.Diagnostics;
using FactCheck.Data.Editors;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages;

/// <summary>What a person is told when a page cannot be shown. Needs nothing but itself: the database may be what failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = T["Something went wrong on our side"];

    public string Advice { get; private set; } = T["Nothing you did caused it, and it has been written down. Try again in a minute."];

    /// <summary>Under which the fault stands in the log; only for faults of ours.</summary>
    public string? Number { get; private set; }

    public void OnGet(int? code) => Explain(code);

    public void OnPost(int? code) => Explain(code);

    private void Explain(int? code)
    {
        switch (code)
        {
            case StatusCodes.Status404NotFound:
                (Heading, Advice) = (T["There is no page here"], T["The address may be mistyped, or what it led to was never published."]);
                break;
            case StatusCodes.Status403Forbidden:
                (Heading, Advice) = User.Role() is EditorRole.ReaderOnly
                    ? ("You may look, but not change anything", "Your account is reader-only, so nothing was changed. An administrator can give you another role.")
                    : ("This takes another role", $"You are signed in as {User.Role()?.WithArticle() ?? "a stranger"}, and that role may not do this. Nothing was changed. An administrator can give you another role.");
                break;
            case StatusCodes.Status400BadRequest:
                (Heading, Advice) = (T["That could not be understood"], T["The form may have been open for too long. Go back, load the page again and send it once more."]);
                break;
            case StatusCodes.Status429TooManyRequests:
                (Heading, Advice) = (T["Too many tries"], T["Somebody at your network address has tried too often. Wait a minute, then go back and try again."]);
                break;
            case >= 400 and < 500:
                (Heading, Advice) = (T["That did not work"], T["The address or the form asks for something that this site does not do."]);
                break;
            default:
                Number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
                break;
        }
    }
}

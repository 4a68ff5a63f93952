using FactCheck.Data.Statements;
using Microsoft.AspNetCore.Html;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A kind of link as a verb with what is answered: "disputes 1 in part".</summary>
public static class LinkVerb
{
    public static IHtmlContent Of(LinkKind kind, IHtmlContent statement) => kind switch
    {
        LinkKind.Denies => T.Html("denies {0}", statement),
        LinkKind.DisputesInPart => T.Html("disputes {0} in part", statement),
        LinkKind.Qualifies => T.Html("qualifies {0}", statement),
        LinkKind.Corrects => T.Html("corrects {0}", statement),
        LinkKind.CounterClaims => T.Html("counter-claims {0}", statement),
        LinkKind.Confirms => T.Html("confirms {0}", statement),
        LinkKind.Retracts => T.Html("retracts {0}", statement),
        _ => T.Html("does not comment on {0}", statement),
    };

    /// <summary>Where the claim stands right above: "denies it".</summary>
    public static string OfIt(LinkKind kind) => kind switch
    {
        LinkKind.Denies => T["denies it"],
        LinkKind.DisputesInPart => T["disputes it in part"],
        LinkKind.Qualifies => T["qualifies it"],
        LinkKind.Corrects => T["corrects it"],
        LinkKind.CounterClaims => T["counter-claims"],
        LinkKind.Confirms => T["confirms it"],
        LinkKind.Retracts => T["retracts it"],
        _ => T["does not comment on it"],
    };
}

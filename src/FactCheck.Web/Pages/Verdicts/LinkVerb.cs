using FactCheck.Data.Statements;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A kind of link as a verb around what is answered: "disputes 1 in part".</summary>
public sealed record LinkVerb(string Before, string After = "")
{
    public static LinkVerb Of(LinkKind kind) => kind switch
    {
        LinkKind.Denies => new("denies"),
        LinkKind.DisputesInPart => new("disputes", " in part"),
        LinkKind.Qualifies => new("qualifies"),
        LinkKind.Corrects => new("corrects"),
        LinkKind.CounterClaims => new("counter-claims"),
        LinkKind.Confirms => new("confirms"),
        LinkKind.Retracts => new("retracts"),
        _ => new("does not comment on"),
    };
}

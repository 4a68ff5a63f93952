using FactCheck.Data.Statements;
using FactCheck.Web.Pages.Shared;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A kind of link as a verb around what is answered: "disputes 1 in part".</summary>
public sealed record LinkVerb(string Before, string After)
{
    public static LinkVerb Of(LinkKind kind) =>
        kind == LinkKind.DisputesInPart ? new("disputes", " in part") : new(kind.Verb(), "");

    /// <summary>Where the claim stands right above: "denies it".</summary>
    public static string OfIt(LinkKind kind) => kind == LinkKind.CounterClaims ? kind.Verb() : $"{Of(kind).Before} it{Of(kind).After}";
}

using FactCheck.Data.Statements;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Sources;

/// <summary>What has been done to a claim, before how often.</summary>
public static class LinkKindWords
{
    public static string Past(LinkKind kind) => kind switch
    {
        LinkKind.Denies => T["denied"],
        LinkKind.DisputesInPart => T["disputed in part"],
        LinkKind.Qualifies => T["qualified"],
        LinkKind.Corrects => T["corrected"],
        LinkKind.CounterClaims => T["met by a counter-claim"],
        LinkKind.Confirms => T["confirmed"],
        LinkKind.Retracts => T["retracted"],
        _ => T["not commented on"],
    };
}

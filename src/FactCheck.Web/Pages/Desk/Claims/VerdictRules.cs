using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>What came of a check, in words, and where it can be mended.</summary>
/// <param name="Name">The rule's.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Holds">Whether all is well.</param>
/// <param name="Words">What was found.</param>
/// <param name="Cure">The part of the claim's page, or the page, that mends it.</param>
/// <param name="CureWords">What to do there.</param>
public sealed record Check(string Name, Severity Severity, bool Holds, string Words, string Cure, string CureWords);

/// <summary>A verdict as it would be published, and what there is around it.</summary>
public sealed record VerdictSubject(StepView? Step, string Wording, string Text, int Confirmed)
{
    public static VerdictSubject Of(ClaimView view) =>
        new(view.Latest, view.Head.Wording, view.Head.Text, view.Links.Count(l => l.Status == LinkStatus.Confirmed));

    public IReadOnlyList<Evidence> Evidence => Step?.Evidence ?? [];

    public int WithoutStatus => Evidence.Count(e => e.Status == EvidenceStatus.NotSet);
}

/// <summary>What a verdict has to have, and what a reviewer looks for.</summary>
public static class VerdictRules
{
    private static readonly Rule<VerdictSubject>[] All =
    [
        new("rating", Severity.Needed, s => s.Step?.RatingId is not null,
            s => $"The rating is “{s.Step!.Rating}”", _ => "No rating is chosen", "#Form_RatingId", "choose one"),
        new("why", Severity.Needed, s => s.Step is { Summary.Length: > 0 and <= Verdict.SummaryLimit },
            s => $"The one sentence fits, with {s.Step!.Summary.Length} characters",
            s => s.Step is { Summary.Length: > 0 } ? $"The one sentence has {s.Step.Summary.Length} characters, of {Verdict.SummaryLimit}" : "The one sentence that says why is missing",
            "#Form_Summary", "write it"),
        new("part", Severity.Needed, s => s.Step?.Covers is not { } part || s.Wording.Contains(part, StringComparison.Ordinal) || s.Text.Contains(part, StringComparison.Ordinal),
            s => s.Step?.Covers is null ? "It covers the whole claim" : "The part it covers stands in the claim",
            s => $"“{s.Step!.Covers}” does not stand in the claim", "#Form_Covers", "take its exact words"),
        new("rebuttal", Severity.Expected, s => s.Confirmed > 0,
            s => s.Confirmed == 1 ? "A rebuttal is confirmed" : $"{s.Confirmed} rebuttals are confirmed", _ => "No rebuttal is confirmed", "#rebuttals", "look at the suggestions"),
        new("evidence", Severity.Expected, s => s.Evidence.Count > 0,
            s => s.Evidence.Count == 1 ? "There is one piece of evidence" : $"There are {s.Evidence.Count} pieces of evidence", _ => "No evidence is named", "#evidence", "add it"),
        new("status", Severity.Expected, s => s.WithoutStatus == 0,
            s => s.Evidence.Count == 0 ? "" : "All evidence has a status",
            s => s.WithoutStatus == 1 ? "One piece of evidence has no status" : $"{s.WithoutStatus} pieces of evidence have no status", "#evidence", "set it"),
        new("copy", Severity.Advised, s => s.Evidence.All(e => e.Status != EvidenceStatus.Archived || e.ArchiveAddress is not null),
            _ => "", _ => "Evidence with an archived copy does not say where the copy is", "#evidence", "give its address"),
    ];

    public static IReadOnlyList<Check> Run(VerdictSubject subject) => Rule<VerdictSubject>.Run(All, subject);
}

/// <summary>One thing that is checked.</summary>
/// <param name="Name">By which tests know it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Holds">Whether all is well.</param>
/// <param name="Good">What is said then; nothing where it goes without saying.</param>
/// <param name="Bad">What is said otherwise.</param>
/// <param name="Cure">Where it is mended: a part of the claim's page.</param>
/// <param name="CureWords">What to do there.</param>
internal sealed record Rule<T>(string Name, Severity Severity, Func<T, bool> Holds, Func<T, string> Good, Func<T, string> Bad, string Cure, string CureWords)
{
    public static IReadOnlyList<Check> Run(IEnumerable<Rule<T>> rules, T subject) => [.. rules
        .Select(r => r.Holds(subject) is var holds ? new Check(r.Name, r.Severity, holds, holds ? r.Good(subject) : r.Bad(subject), r.Cure, r.CureWords) : null!)
        .Where(c => c.Words.Length > 0)];
}

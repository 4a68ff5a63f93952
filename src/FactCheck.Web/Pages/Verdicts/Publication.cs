using FactCheck.Data.Verdicts;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A change that readers could see: what it said from then on and until then, who worked on the draft, and who put it before readers.</summary>
public sealed record Publication(
    VerdictState State, DateTimeOffset At, PublicWords Words, PublicWords? Before, IReadOnlyList<string> Authors, string Reviewer)
{
    public bool ChangedRating => Before is not null && Before.Rating != Words.Rating;

    public bool ChangedSummary => Before is not null && Before.Summary != Words.Summary;

    /// <summary>Who made it, as a sentence.</summary>
    public string Hands => State == VerdictState.Withdrawn
        ? T["Withdrawn by {0}.", Reviewer]
        : T["Written by {0}, reviewed by {1}.", T.List(Authors), Reviewer];

    /// <summary>The same at the head of the page, where nothing says yet what was written.</summary>
    public string Checkers => T["Checked by {0}, reviewed by {1}.", T.List(Authors), Reviewer];

    /// <summary>All of them, oldest first.</summary>
    public static List<Publication> Of(IEnumerable<Step> steps)
    {
        var publications = new List<Publication>();
        var authors = new List<string>();
        foreach (var step in steps)
        {
            if (step.Words is { } words)
            {
                publications.Add(new Publication(step.State, step.At, words, publications.LastOrDefault()?.Words, authors, step.By));
                authors = [];
            }
            else if (step.State is VerdictState.Draft or VerdictState.InReview && !authors.Contains(step.By))
            {
                authors.Add(step.By);
            }
        }
        return publications;
    }
}

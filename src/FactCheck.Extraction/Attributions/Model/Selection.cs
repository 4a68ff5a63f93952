namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Of all candidates, those that can stand side by side; and quotations taken whole.</summary>
internal static class Selection
{
    /// <summary>Candidates less likely than this are not worth an editor's look.</summary>
    public const double LeastConfidence = 0.4;

    /// <summary>A rule's words are cut as editors want them, so they stand unless a reading is likelier by this much.</summary>
    private const double RuleBonus = 0.4;

    private const double SameWords = 0.7;

    public static List<Candidate> Of(IReadOnlyList<Candidate> candidates, double leastConfidence = LeastConfidence)
    {
        var chosen = new Neighbours([]);
        foreach (var candidate in candidates.Where(c => c.ByRule is not null || c.Confidence >= leastConfidence).OrderByDescending(c => c.Confidence + (c.ByRule is null ? 0 : RuleBonus)).ThenBy(c => c.Anchor))
            if (!chosen.Of(candidate).Any(c => Excludes(c, candidate))) chosen.Add(candidate);
        List<Candidate> selected = [.. chosen.All.OrderBy(c => c.Anchor)];
        if (selected.Count > 0) Quoted.Complete(selected);
        return selected;
    }

    /// <summary>The rules have chosen among themselves already: several points of a list may hang on one cue.</summary>
    private static bool Excludes(Candidate chosen, Candidate other) =>
        (chosen.ByRule is null || other.ByRule is null) && (chosen.Anchor == other.Anchor || chosen.Overlap(other) > SameWords);
}

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// Of all candidates, those that can stand side by side; and quotations taken whole. What a rule found stands, since rules
/// cut words as editors want them; the model's readings fill in what the rules do not see.
/// </summary>
internal static class Selection
{
    /// <summary>Candidates less likely than this are not worth an editor's look.</summary>
    private const double LeastConfidence = 0.4;

    private const double SameWords = 0.7;

    public static List<Candidate> Of(IReadOnlyList<Candidate> candidates)
    {
        var chosen = new Neighbours([]);
        foreach (var candidate in candidates.Where(c => c.ByRule is not null || c.Confidence >= LeastConfidence).OrderBy(c => c.ByRule is null).ThenByDescending(c => c.Confidence).ThenBy(c => c.Anchor))
            if (!chosen.Of(candidate).Any(c => Excludes(c, candidate))) chosen.Add(candidate);
        List<Candidate> selected = [.. chosen.All.OrderBy(c => c.Anchor)];
        if (selected.Count > 0) Quoted.Complete(selected);
        return selected;
    }

    /// <summary>The rules have chosen among themselves already: several points of a list may hang on one cue.</summary>
    private static bool Excludes(Candidate chosen, Candidate other) =>
        (chosen.ByRule is null || other.ByRule is null) && (chosen.Anchor == other.Anchor || chosen.Overlap(other) > SameWords);
}

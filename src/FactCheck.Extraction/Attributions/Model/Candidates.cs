namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What the rules found beside what the model read, each knowing of the other.</summary>
internal static class Candidates
{
    public static List<Candidate> Of(FlatText text, IReadOnlyList<Candidate> readings, IReadOnlyList<Attribution> byRule)
    {
        var rules = byRule.Select(a => OfRule(text, a)).OfType<Candidate>().OrderBy(c => c.Anchor).ToList();
        var (nearRules, nearReadings) = (new Neighbours(rules), new Neighbours(readings));
        foreach (var rule in rules) rule.Twin = Closest(rule, nearReadings);
        foreach (var reading in readings) reading.Twin = Closest(reading, nearRules);
        return [.. readings, .. rules];
    }

    /// <summary>A rule's finding in the model's tokens; null if it holds no whole word.</summary>
    private static Candidate? OfRule(FlatText text, Attribution found)
    {
        var content = found.Content.Select(text.TokensIn).Where(r => r.Count > 0).OrderBy(r => r.Start).ToList();
        var cue = text.TokensIn(found.Cue);
        if (content.Count == 0 || cue.Count == 0) return null;
        var anchor = cue.Start;
        for (var t = cue.Start; t < cue.End; t++)
            if (text.Cue[t] > text.Cue[anchor]) anchor = t;
        return new Candidate { Text = text, Anchor = anchor, Source = found.Source.At is { } at && text.TokensIn(at) is { Count: > 0 } source ? source : null, Content = content, ByRule = found, Speaker = found.Source };
    }

    /// <summary>The one of the same cue, or else of most of the same words.</summary>
    private static Candidate? Closest(Candidate candidate, Neighbours others)
    {
        Candidate? closest = null;
        var most = 0.0;
        foreach (var other in others.Of(candidate))
        {
            var overlap = candidate.Overlap(other) + (other.Anchor == candidate.Anchor ? 1 : 0);
            if (overlap > most) (closest, most) = (other, overlap);
        }
        return closest;
    }
}

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What the ranker asks about a reading: would an editor call it right?</summary>
internal static class CandidateFeatures
{
    public static void Ask(Features f, Candidate c, Neighbours all)
    {
        var text = c.Text;
        var cue = Bin(text.Cue[c.Anchor]);
        var content = Bin(c.ContentCertainty);
        var whole = (uint)Math.Clamp(-c.LogProbability * 2, 0, 24);
        var (lemma, tag) = (text.Lemma[c.Anchor], (uint)text.Tag[c.Anchor]);
        var rank = (uint)c.Rank;
        var first = c.Content[0].Start;
        var last = c.Content[^1].End - 1;
        var side = first > c.Anchor ? 1u : last < c.Anchor ? 2u : 3u;
        var length = Length(c.Words);
        var verbs = Verbs(c);
        var quoted = Quoted(c);
        var (source, sourceTag, sourceLemma, sourceSide) = SourceOf(c);
        var sourceCertainty = c.Source is null ? 30u : Bin(c.SourceCertainty);
        var rival = Rival(c, all, out var inside, out var holds);

        var rule = c.ByRule is { } own ? Hash.Of(own.Rule) : 0;
        var kind = rule == 0 ? 0u : 1u;
        var trust = c.ByRule is { } found ? (uint)(found.Confidence * 20) : Features.None;
        var twin = Agreement(c);
        var other = c.Twin?.ByRule is { } theirs ? Hash.Of(theirs.Rule) : 0;

        f.Begin(7);
        f.Add(1);
        f.Add(rule);
        f.Add(rule, cue);
        f.Add(trust);
        f.Add(trust, quoted, length);
        f.Add(trust, side, verbs);
        f.Add(rule, lemma);
        f.Add(rule, length, quoted);
        f.Add(rule, verbs, side);
        f.Add(twin, rank);
        f.Add(twin, rule);
        f.Add(twin, other);
        f.Add(twin, cue);
        f.Add(twin, lemma);
        f.Add(c.Twin is { } match ? Bin(match.ContentCertainty) : 40u, rule == 0 ? 0u : 1u, twin);
        f.Add(cue, kind);
        f.Add(cue, rank);
        f.Add(content, kind);
        f.Add(content, rank);
        f.Add(whole, kind);
        f.Add(whole, rank);
        f.Add(cue, content, kind);
        f.Add(cue, whole, kind);
        f.Add(lemma, kind);
        f.Add(lemma, rank);
        f.Add(lemma, verbs);
        f.Add(lemma, quoted);
        f.Add(lemma, side);
        f.Add(lemma, source);
        f.Add(tag, length);
        f.Add(tag, verbs, quoted);
        f.Add(tag, side, source);
        f.Add(length, quoted);
        f.Add(length, verbs);
        f.Add(verbs, quoted, side);
        f.Add(source);
        f.Add(sourceTag);
        f.Add(sourceLemma);
        f.Add(sourceSide, side);
        f.Add(sourceCertainty);
        f.Add(sourceCertainty, cue);
        f.Add(text.Word[first]);
        f.Add(text.Word[first], tag);
        f.Add(text.Tag[first], tag);
        f.Add(text.Tag[last], length);
        f.Add(first > 0 ? text.Word[first - 1] : 0);
        f.Add(last + 1 < text.Count ? text.Word[last + 1] : 0);
        f.Add(last + 1 < text.Count ? text.Tag[last + 1] : 99u, text.Tag[last]);
        f.Add(rival);
        f.Add(rival, rank, cue);
        f.Add(inside, tag);
        f.Add(inside, lemma);
        f.Add(holds, tag);
        f.Add(holds, cue);
        f.Add((uint)Math.Min(3, c.Content.Count), quoted);
        f.Add(text.Quote[c.Anchor] > 0 ? 1u : 0, cue);
        f.Add((uint)text.Odds[c.Anchor], cue);
        f.Add(SpanFeatures.IsPassive(text, c.Anchor) ? 1u : 0, source, side);
    }

    /// <summary>How far rule and model agree: on the cue, on the words, on who speaks.</summary>
    private static uint Agreement(Candidate c)
    {
        if (c.Twin is not { } twin) return 0;
        var words = (uint)(c.Overlap(twin) * 4.99);
        var source = c.Source is { } mine && twin.Source is { } theirs ? mine.Start < theirs.End && theirs.Start < mine.End ? 1u : 2u : 0u;
        return 1 + words + 6 * source + (twin.Anchor == c.Anchor ? 18u : 0) + (twin.Rank > 0 ? 36u : 0);
    }

    private static uint Bin(float probability) => (uint)Math.Clamp((int)(MathF.Log(Math.Clamp(probability, 0.002f, 0.998f) / (1 - Math.Clamp(probability, 0.002f, 0.998f))) * 2) + 13, 0, 26);

    private static uint Length(int words) => words switch { <= 3 => (uint)words, <= 5 => 4, <= 8 => 5, <= 13 => 6, <= 20 => 7, <= 35 => 8, _ => 9 };

    private static uint Verbs(Candidate c)
    {
        uint verbs = 0;
        foreach (var range in c.Content)
            for (var t = range.Start; t < range.End && verbs < 3; t++)
                if (Tags.IsFinite(c.Text.Tag[t])) verbs++;
        return verbs;
    }

    private static uint Quoted(Candidate c)
    {
        var quoted = c.Content.Sum(range => Enumerable.Range(range.Start, range.Count).Count(t => c.Text.Quote[t] != 0));
        return quoted == 0 ? 0u : quoted == c.Words ? 3u : quoted * 2 > c.Words ? 2u : 1u;
    }

    private static (uint Length, uint Tag, uint Lemma, uint Side) SourceOf(Candidate c)
    {
        if (c.Source is not { } source) return (0, 98, 0, 0);
        var head = source.End - 1;
        for (var t = source.Start; t < source.End; t++)
        {
            if (!Tags.IsNoun(c.Text.Tag[t])) continue;
            head = t;
            while (head + 1 < source.End && Tags.IsNoun(c.Text.Tag[head + 1])) head++;
            break;
        }
        return (Math.Min(5u, (uint)source.Count), c.Text.Tag[head], c.Text.Lemma[head], source.Start < c.Anchor ? 1u : 2u);
    }

    /// <summary>How much a likelier reading of another cue takes the same words, and whether other readings lie around or inside.</summary>
    private static uint Rival(Candidate c, Neighbours all, out uint inside, out uint holds)
    {
        var most = 0.0;
        (inside, holds) = (0, 0);
        foreach (var other in all.Of(c))
        {
            if (other.Anchor == c.Anchor || other.Rank > 0 || Math.Abs(other.Anchor - c.Anchor) > 150) continue;
            var likelier = c.Text.Cue[other.Anchor] > c.Text.Cue[c.Anchor];
            if (likelier) most = Math.Max(most, c.Overlap(other));
            if (other.Holds(c.Anchor)) inside = Math.Max(inside, likelier ? 2u : 1u);
            if (c.Holds(other.Anchor)) holds = Math.Max(holds, likelier ? 2u : 1u);
        }
        return (uint)(most * 9.99);
    }
}

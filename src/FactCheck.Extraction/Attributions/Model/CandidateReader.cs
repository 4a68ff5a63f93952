using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>The few most likely readings of every likely cue.</summary>
internal static class CandidateReader
{
    /// <summary>Cues less likely than this are not read.</summary>
    public const float LeastCue = 0.25f;

    /// <summary>No real sentence attributes more often; a list that says "said" over and over does.</summary>
    private const int MostInSentence = 6;

    private const int MostReadings = 4;
    private const int KeptReadings = 3;
    private const double SameContent = 0.8;
    private const float LeastSource = 0.25f;

    public static List<Candidate> Read(FlatText text, SpanModel model)
    {
        var scores = new SpanModel.Scores(text);
        var candidates = new List<Candidate>();
        foreach (var sentence in text.Sentences)
            foreach (var cue in LikelyCues(text, sentence))
                candidates.AddRange(Readings(model, scores, new Window(text, cue)));
        return candidates;
    }

    private static IEnumerable<int> LikelyCues(FlatText text, TokenRange sentence)
    {
        var cues = Enumerable.Range(sentence.Start, sentence.Count).Where(i => text.Cue[i] >= LeastCue).ToList();
        return cues.Count <= MostInSentence ? cues : cues.OrderByDescending(i => text.Cue[i]).Take(MostInSentence).Order();
    }

    private static List<Candidate> Readings(SpanModel model, SpanModel.Scores scores, Window window)
    {
        var chain = model.Read(scores, window);
        var (marginals, logSum) = chain.Marginals();
        var kept = new List<Candidate>();
        foreach (var (labels, score) in chain.Best(MostReadings))
        {
            if (kept.Count == KeptReadings || Reading(window, labels, marginals, score - logSum, kept.Count) is not { } reading) continue;
            if (!kept.Exists(k => k.Overlap(reading) >= SameContent)) kept.Add(reading);
        }
        return kept;
    }

    private static Candidate? Reading(Window window, byte[] labels, float[] marginals, double logProbability, int rank)
    {
        var content = Runs(window, labels, Role.Content);
        if (content.Count == 0) return null;
        var source = Runs(window, labels, Role.Source) is { Count: > 0 } sources ? sources.MaxBy(s => Certainty(window, marginals, s, Role.Source)) : LikelySource(window, marginals);
        return new Candidate
        {
            Text = window.Text,
            Anchor = window.Anchor,
            Source = source.Count == 0 ? null : source,
            Content = content,
            Rank = rank,
            LogProbability = logProbability,
            ContentCertainty = content.Sum(c => Certainty(window, marginals, c, Role.Content) * c.Count) / content.Sum(c => c.Count),
            SourceCertainty = source.Count == 0 ? 0 : Certainty(window, marginals, source, Role.Source),
        };
    }

    /// <summary>Stretches of one label; marks alone between two of them do not part them.</summary>
    private static List<TokenRange> Runs(Window window, byte[] labels, int role)
    {
        var (text, runs) = (window.Text, new List<TokenRange>());
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != role) continue;
            var start = i;
            while (i + 1 < labels.Length && labels[i + 1] == role) i++;
            var run = new TokenRange(window.Range.Start + start, window.Range.Start + i + 1);
            if (runs.Count > 0 && OnlyMarks(text, runs[^1].End, run.Start)) runs[^1] = runs[^1] with { End = run.End };
            else runs.Add(run);
        }
        return [.. runs.SelectMany(text.ByParagraph).Select(r => Trim(text, r)).Where(r => r.Count > 0)];
    }

    private static bool OnlyMarks(FlatText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text.Tokens[i].Kind != TokenKind.Mark) return false;
        return true;
    }

    /// <summary>Without the marks at either end.</summary>
    private static TokenRange Trim(FlatText text, TokenRange run)
    {
        var (start, end) = run;
        while (start < end && text.Tokens[start].Kind == TokenKind.Mark) start++;
        while (end > start && text.Tokens[end - 1].Kind == TokenKind.Mark) end--;
        return new TokenRange(start, end);
    }

    private static float Certainty(Window window, float[] marginals, TokenRange run, int role)
    {
        var sum = 0f;
        for (var t = run.Start; t < run.End; t++) sum += marginals[(t - window.Range.Start) * Role.Count + role];
        return sum / run.Count;
    }

    /// <summary>Where the best labelling names nobody: the likeliest words all the same.</summary>
    private static TokenRange LikelySource(Window window, float[] marginals)
    {
        var best = default(TokenRange);
        var most = 0f;
        for (var t = window.Range.Start; t < window.Range.End; t++)
        {
            var start = t;
            while (t < window.Range.End && marginals[(t - window.Range.Start) * Role.Count + Role.Source] > LeastSource) t++;
            if (t == start) continue;
            var run = new TokenRange(start, t);
            if (window.Text.ByParagraph(run).Skip(1).Any()) continue;
            if (Certainty(window, marginals, run, Role.Source) is var certainty && certainty > most) (best, most) = (run, certainty);
        }
        return best;
    }
}

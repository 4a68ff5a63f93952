namespace FactCheck.Extraction.Attributions.Model;

/// <summary>One way to read one cue: who, and which words; proposed by the trained model or by a rule.</summary>
internal sealed class Candidate
{
    public required FlatText Text { get; init; }

    /// <summary>The token that stands for the cue.</summary>
    public required int Anchor { get; init; }

    public TokenRange? Source { get; set; }

    /// <summary>In text order, never empty.</summary>
    public required List<TokenRange> Content { get; set; }

    /// <summary>What a rule found; null for the model's own readings.</summary>
    public Attribution? ByRule { get; init; }

    /// <summary>The closest that the other kind of finder found.</summary>
    public Candidate? Twin { get; set; }

    /// <summary>Its place among the model's readings of its cue, from 0.</summary>
    public int Rank { get; init; }

    /// <summary>Natural logarithm of the labelling's probability.</summary>
    public double LogProbability { get; init; }

    /// <summary>Mean probability that its content's words are content.</summary>
    public float ContentCertainty { get; init; }

    /// <summary>Mean probability that its source's words are the source; 0 without one.</summary>
    public float SourceCertainty { get; init; }

    /// <summary>Who speaks, told apart from the article's others; null where that did not succeed.</summary>
    public SourceMention? Speaker { get; set; }

    /// <summary>How likely content and source are right, from 0 to 1. Filled in by the ranker.</summary>
    public double Confidence { get; set; }

    public int Words => Content.Sum(c => c.Count);

    public Span Cue => Text.Tokens[Anchor].Span;

    private IEnumerable<Span> Spans => Content.SelectMany(Text.ByParagraph).Select(Text.SpanOf);

    public Span? SourceSpan => Source is { } source ? Text.SpanOf(source) : null;

    /// <summary>Tokens shared by two contents, divided by the tokens of either.</summary>
    public double Overlap(Candidate other)
    {
        if (Content[0].Start >= other.Content[^1].End || other.Content[0].Start >= Content[^1].End) return 0;
        var shared = Content.Sum(a => other.Content.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
        return shared / (double)(Words + other.Words - shared);
    }

    public bool Holds(int token) => Content.Exists(c => c.Start <= token && token < c.End);

    public Attribution ToAttribution()
    {
        var confidence = Math.Round(Confidence, 2);
        if (ByRule is { } rule) return rule with { Confidence = confidence, Content = [.. rule.Content, .. Spans.Where(s => !rule.Content.Any(s.Overlaps))] };
        var surface = SourceSpan?.In(Text.Text) ?? "";
        return new Attribution
        {
            Source = Speaker ?? new SourceMention(surface, surface, SourceType.Unnamed, null, null, SourceSpan),
            Cue = Cue,
            Content = [.. WithoutThat()],
            Form = Form(),
            Rule = Name,
            Confidence = confidence,
        };
    }

    /// <summary>What an editor reads of where it comes from.</summary>
    public const string Name = "speech, as the trained model reads it";

    /// <summary>“that the bridge is safe”: the word that opens the clause is not what was said.</summary>
    private IEnumerable<Span> WithoutThat()
    {
        var first = Content[0];
        // “the pictures, which it said showed a pipe”: nor is what they are called by.
        if (Content.Count > 1 && first.Count == 1 && Text.Tokens[first.Start].Lower is "which" or "that" or "who") return Spans.Skip(1);
        var that = first.Count > 1 && Text.Tokens[first.Start].Is("that");
        return that ? Spans.Select((s, i) => i == 0 ? s with { Start = Text.Tokens[first.Start + 1].Span.Start } : s) : Spans;
    }

    private SpeechForm Form()
    {
        var quoted = Content.Sum(c => Enumerable.Range(c.Start, c.Count).Count(t => Text.Quote[t] != 0));
        return quoted == 0 ? SpeechForm.Indirect : quoted >= Words ? SpeechForm.Direct : SpeechForm.Mixed;
    }
}

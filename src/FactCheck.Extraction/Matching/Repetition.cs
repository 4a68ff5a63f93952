namespace FactCheck.Extraction.Matching;

/// <summary>How one article says again what an earlier one said.</summary>
public enum RepetitionKind
{
    /// <summary>The same text, however many words were mistyped.</summary>
    Same,

    /// <summary>A part of the earlier one, and next to nothing else.</summary>
    Excerpt,

    /// <summary>The whole of the earlier one, and more.</summary>
    Extended,

    /// <summary>The earlier one under another beginning.</summary>
    NewLead,

    /// <summary>Most of the earlier one, with passages taken out, put in or rewritten.</summary>
    Updated,
}

/// <summary>
/// An article that repeats an earlier one. What counts are passages: words altered within one that both have are part of
/// it, and phrases that any two texts share are not enough to make one.
/// </summary>
/// <param name="Kind">What an editor would call it.</param>
/// <param name="OfLater">How much of the later article is in the earlier one, from 0 to 1.</param>
/// <param name="OfEarlier">How much of the earlier article is in the later one, from 0 to 1.</param>
public sealed record Repetition(RepetitionKind Kind, double OfLater, double OfEarlier)
{
    /// <summary>From this share of either article on, they are one text. Reports that quote the same agency share less.</summary>
    private const double OneText = 0.6;

    /// <summary>From here on nothing that matters is missing.</summary>
    private const double Whole = 0.9;

    /// <summary>Fewer words than this prove nothing: a notice, a byline and a greeting.</summary>
    private const int LeastWords = 40;

    /// <summary>The longest run of altered words inside a passage: a long sentence.</summary>
    private const int LongestGap = 24;

    /// <summary>By how many words an alteration may lengthen or shorten such a run.</summary>
    private const int Shift = 3;

    /// <summary>The larger of both shares.</summary>
    public double Share => Math.Max(OfLater, OfEarlier);

    /// <summary>Compares two articles by their <see cref="Shingles.Of(Documents.Document)"/>; null if neither repeats the other. Takes time in step with their length.</summary>
    public static Repetition? Between(long[] earlier, long[] later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (inLater, inEarlier) = (Repeated(later, earlier), Repeated(earlier, later));
        var (words, wordsOfEarlier) = (inLater.Count(r => r), inEarlier.Count(r => r));
        if (Math.Max(words, wordsOfEarlier) < LeastWords) return null;

        var (ofLater, ofEarlier) = ((double)words / inLater.Length, (double)wordsOfEarlier / inEarlier.Length);
        return Math.Max(ofLater, ofEarlier) < OneText ? null : new Repetition(KindOf(inLater, ofLater, ofEarlier), ofLater, ofEarlier);
    }

    private static RepetitionKind KindOf(bool[] inLater, double ofLater, double ofEarlier)
    {
        if (ofLater >= Whole) return ofEarlier >= Whole ? RepetitionKind.Same : RepetitionKind.Excerpt;
        var lead = Array.IndexOf(inLater, true);
        if (lead * 2 > inLater.Count(r => !r)) return RepetitionKind.NewLead;
        return ofEarlier >= Whole ? RepetitionKind.Extended : RepetitionKind.Updated;
    }

    /// <summary>For each word of a text, whether it stands in a passage that the other text has too.</summary>
    private static bool[] Repeated(long[] text, long[] other)
    {
        var places = new Dictionary<long, int>(other.Length);
        for (var i = 0; i < other.Length; i++) places.TryAdd(other[i], i);

        var repeated = new bool[text.Length == 0 ? 0 : text.Length + Shingles.Words - 1];
        var (end, lead) = (0, int.MaxValue);
        for (var i = 0; i < text.Length; i++)
        {
            if (!places.TryGetValue(text[i], out var place)) continue;
            // As far on in the one as in the other: what lies between was altered, not replaced.
            var samePassage = i - end <= LongestGap && Math.Abs((long)(place - i) - lead) <= Shift;
            var start = samePassage ? Math.Min(end, i) : i;
            Array.Fill(repeated, true, start, i + Shingles.Words - start);
            (end, lead) = (i + Shingles.Words, place - i);
        }
        return repeated;
    }
}

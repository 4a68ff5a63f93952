using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Sentences;

/// <summary>
/// Who speaks in which paragraph of a printed interview: "Anna Berg: …", "AB: …", again and again. Who asks speaks for
/// nobody; who answers says everything up to the next name.
/// </summary>
internal sealed class Turns
{
    private const int FewestTurns = 4;
    private const int LongestLabel = 5;

    private readonly Dictionary<int, Turn> answers = [];

    /// <summary>The answer that a paragraph belongs to; null where nobody answers.</summary>
    public Turn? At(int paragraph) => answers.GetValueOrDefault(paragraph);

    public static Turns Of(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var turns = new Turns();
        var labels = paragraphs.Select(Label).ToList();
        var again = new Speakers(labels.OfType<string>().CountBy(l => l).Where(l => l.Value > 1).Select(l => l.Key));
        if (labels.Count(l => l is not null && again.Hold(l)) < FewestTurns) return turns;

        var asking = new Speakers(Enumerable.Range(0, labels.Count).Where(i => labels[i] is not null).GroupBy(i => labels[i]!, i => paragraphs[i]).Where(l => Asks(l.Key, document, l)).Select(l => l.Key));
        var last = labels.FindLastIndex(l => l is not null);
        // The first place where each name is written in full, by its initials.
        var inFull = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i <= last; i++)
            if (labels[i] is { } label) inFull.TryAdd(Speakers.Initials(label), i);
        Turn? current = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (labels[i] is { } label && again.Hold(label))
                current = asking.Hold(label) ? null : TurnOf(label, i, inFull, labels, paragraphs);
            // The last answer ends with its paragraph: what follows may be the author's again.
            else if (paragraphs[i].Zone.Kind == ZoneKind.Subhead || i > last) current = null;
            if (current is not null) turns.answers[i] = current;
        }
        return turns;
    }

    /// <summary>The name or initials before a colon that opens a paragraph.</summary>
    private static string? Label(Paragraph paragraph)
    {
        if (paragraph.Sentences.Count == 0) return null;
        var tokens = paragraph.Sentences[0].Tokens;
        var colon = 0;
        while (colon < tokens.Count && colon <= LongestLabel && tokens[colon].IsCapital) colon++;
        return colon is > 0 and <= LongestLabel && colon + 1 < tokens.Count && tokens[colon].Is(":") ? string.Join(' ', tokens.Take(colon).Select(t => t.Text)) : null;
    }

    /// <summary>The turn, with the place where its speaker is named most fully.</summary>
    private static Turn TurnOf(string label, int at, Dictionary<string, int> inFull, List<string?> labels, IReadOnlyList<Paragraph> paragraphs)
    {
        var named = inFull.GetValueOrDefault(label, at);
        return new Turn(paragraphs[named].Sentences[0], labels[named]!.Split(' ').Length, at);
    }

    private static bool Asks(string label, Document document, IEnumerable<Paragraph> own)
    {
        if (label == "Q" || (document.Byline is { } byline && (byline.Contains(label, StringComparison.OrdinalIgnoreCase) || Speakers.Initials(byline) == label)) || (document.Outlet is { } outlet && (outlet == label || Speakers.Initials(outlet) == label))) return true;
        return own.Count(p => p.Sentences[^1].IsQuestion) * 2 > own.Count();
    }

    /// <summary>Speakers who are named in full or by their initials, looked up either way: an interview of thousands of turns is read in one pass.</summary>
    private sealed class Speakers(IEnumerable<string> names)
    {
        private readonly HashSet<string> labels = names.ToHashSet(StringComparer.Ordinal);
        private readonly HashSet<string> initials = names.Select(Initials).ToHashSet(StringComparer.Ordinal);

        public bool Hold(string label) => labels.Contains(label) || initials.Contains(label) || labels.Contains(Initials(label));

        public static string Initials(string name) => name.Contains(' ') ? string.Concat(name.Split(' ').Where(w => w.Length > 0).Select(w => w[0])) : "";
    }
}

/// <summary>One answer: the sentence that names its speaker in so many words, and the paragraph where it begins.</summary>
internal sealed record Turn(Sentence Named, int Words, int Paragraph);

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
        var again = labels.OfType<string>().CountBy(l => l).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        if (labels.Count(l => l is not null && Belongs(l, again)) < FewestTurns) return turns;

        var asking = labels.OfType<string>().Distinct(StringComparer.Ordinal).Where(l => Asks(l, document, labels, paragraphs)).ToHashSet(StringComparer.Ordinal);
        Turn? current = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (labels[i] is { } label && Belongs(label, again))
                current = asking.Any(a => SameSpeaker(a, label)) ? null : TurnOf(label, i, labels, paragraphs);
            // The last answer ends with its paragraph: what follows may be the author's again.
            else if (paragraphs[i].Zone.Kind == ZoneKind.Subhead || !labels.Skip(i).Any(l => l is not null)) current = null;
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

    /// <summary>A label comes back, in full or as initials.</summary>
    private static bool Belongs(string label, HashSet<string> again) => again.Contains(label) || again.Any(other => SameSpeaker(other, label));

    private static bool SameSpeaker(string a, string b) => a == b || Initials(a) == b || Initials(b) == a;

    private static string Initials(string name) => name.Contains(' ') ? string.Concat(name.Split(' ').Where(w => w.Length > 0).Select(w => w[0])) : "";

    /// <summary>The turn, with the place where its speaker is named most fully.</summary>
    private static Turn TurnOf(string label, int at, List<string?> labels, IReadOnlyList<Paragraph> paragraphs)
    {
        var full = labels.FindIndex(l => l is not null && Initials(l) == label);
        var named = full < 0 ? at : full;
        return new Turn(paragraphs[named].Sentences[0], labels[named]!.Split(' ').Length, at);
    }

    private static bool Asks(string label, Document document, List<string?> labels, IReadOnlyList<Paragraph> paragraphs)
    {
        if (label == "Q" || (document.Byline is { } byline && (byline.Contains(label, StringComparison.OrdinalIgnoreCase) || Initials(byline) == label)) || (document.Outlet is { } outlet && (outlet == label || Initials(outlet) == label))) return true;
        var own = Enumerable.Range(0, labels.Count).Where(i => labels[i] == label).ToList();
        return own.Count(i => paragraphs[i].Sentences[^1].IsQuestion) * 2 > own.Count;
    }
}

/// <summary>One answer: the sentence that names its speaker in so many words, and the paragraph where it begins.</summary>
internal sealed record Turn(Sentence Named, int Words, int Paragraph);

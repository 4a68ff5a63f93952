using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Voices;

/// <summary>
/// Who speaks in which paragraph of a printed interview: "Anna Berg: …", "AB: …", again and again, or questions that take
/// turns with answers. Who asks speaks for nobody; who answers says everything up to the next name or question.
/// </summary>
internal sealed class Turns
{
    private const int FewestTurns = 4;
    private const int LongestLabel = 5;

    private readonly Dictionary<int, Turn> answers = [];

    /// <summary>Whether this is an interview.</summary>
    public bool Any => answers.Count > 0;

    /// <summary>The answer that a paragraph belongs to; null where nobody answers.</summary>
    public Turn? At(int paragraph) => answers.GetValueOrDefault(paragraph);

    public static Turns Of(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var turns = new Turns();
        var labels = paragraphs.Select(Label).ToList();
        var again = new Speakers(labels.OfType<string>().CountBy(l => l).Where(l => l.Value > 1).Select(l => l.Key));
        if (labels.Count(l => l is not null && again.Hold(l)) < FewestTurns)
        {
            foreach (var (paragraph, answer) in QuestionsAndAnswers.Of(document, paragraphs)) turns.answers[paragraph] = answer;
            return turns;
        }

        var turnsOf = Enumerable.Range(0, labels.Count).Where(i => labels[i] is not null).GroupBy(i => labels[i]!, i => paragraphs[i]).ToList();
        var asking = new Speakers(turnsOf.Where(l => Asks(l.Key, document, l) || AsksMore(l, turnsOf)).Select(l => l.Key));
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
        // "Q:" and "A:" name nobody.
        return colon is > 0 and <= LongestLabel && colon + 1 < tokens.Count && tokens[colon].Is(":") && (colon > 1 || tokens[0].Text.Length > 1) ? string.Join(' ', tokens.Take(colon).Select(t => t.Text)) : null;
    }

    /// <summary>The turn, with the place where its speaker is named most fully.</summary>
    private static Turn TurnOf(string label, int at, Dictionary<string, int> inFull, List<string?> labels, IReadOnlyList<Paragraph> paragraphs)
    {
        var named = inFull.GetValueOrDefault(label, at);
        var tokens = paragraphs[at].Sentences[0].Tokens;
        return new Turn(paragraphs[named].Sentences[0], 0, labels[named]!.Split(' ').Length, at, tokens.TakeWhile(t => !t.Is(":")).Count() + 1);
    }

    private static bool Asks(string label, Document document, IEnumerable<Paragraph> own)
    {
        if (label == "Q" || (document.Byline is { } byline && (byline.Contains(label, StringComparison.OrdinalIgnoreCase) || Speakers.Initials(byline) == label)) || (document.Outlet is { } outlet && (outlet == label || Speakers.Initials(outlet) == label))) return true;
        return own.Count(p => p.Sentences[^1].IsQuestion) * 2 > own.Count();
    }

    /// <summary>Where two take turns, one asks and the other does not, even if he often only says what others say.</summary>
    private static bool AsksMore(IGrouping<string, Paragraph> own, List<IGrouping<string, Paragraph>> turns) =>
        turns.Count == 2 && own.Count(p => p.Sentences[^1].IsQuestion) is >= 2 and var asked && turns.Sum(t => t.Count(p => p.Sentences[^1].IsQuestion)) - asked is var other && other * 3 < asked;

    /// <summary>Speakers who are named in full or by their initials, looked up either way: an interview of thousands of turns is read in one pass.</summary>
    private sealed class Speakers(IEnumerable<string> names)
    {
        private readonly HashSet<string> labels = names.ToHashSet(StringComparer.Ordinal);
        private readonly HashSet<string> initials = names.Select(Initials).ToHashSet(StringComparer.Ordinal);

        public bool Hold(string label) => labels.Contains(label) || initials.Contains(label) || labels.Contains(Initials(label));

        public static string Initials(string name) => name.Contains(' ') ? string.Concat(name.Split(' ').Where(w => w.Length > 0).Select(w => w[0])) : "";
    }
}

/// <summary>One answer.</summary>
/// <param name="Named">The sentence that names its speaker most fully.</param>
/// <param name="First">The first word of that name.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Paragraph">Where the answer begins.</param>
/// <param name="Label">How many tokens of that paragraph only say who answers.</param>
internal sealed record Turn(Sentence Named, int First, int Words, int Paragraph, int Label);

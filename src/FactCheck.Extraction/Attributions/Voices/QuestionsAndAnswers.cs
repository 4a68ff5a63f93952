using System.Collections.Frozen;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Voices;

/// <summary>
/// A printed interview that names nobody before what is said: questions, often bold, that take turns with answers in the
/// first person. Who answers is whom the questions address, or the first person that the introduction names.
/// </summary>
internal static class QuestionsAndAnswers
{
    private const int FewestQuestions = 3;
    private const int LongestQuestion = 60;
    private const int LongestMark = 2;

    private static readonly FrozenSet<string> FirstPerson = new[] { "i", "my", "me", "we", "our", "us", "mine", "ours" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Myself = new[] { "i", "my", "mine" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Another = new[] { "he", "she", "him", "her", "his", "hers" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Addressed = new[] { "you", "your", "yours" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The paragraphs that answer, each with its answer; empty where this is no interview.</summary>
    public static IEnumerable<(int Paragraph, Turn Answer)> Of(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var asks = paragraphs.Select(p => p.Sentences.Count > 0 && (p.Sentences[^1].IsQuestion || p.Zone.Kind == ZoneKind.Subhead || IsMarked(p, "Q"))).ToArray();
        var first = Array.IndexOf(asks, true);
        if (first < 0 || asks.Count(a => a) + 1 < FewestQuestions) return [];
        first = First(paragraphs, asks, first);
        TakeTurns(paragraphs, asks, first);

        var answers = Enumerable.Range(first, paragraphs.Count - first).Where(i => !asks[i] && paragraphs[i].Sentences.Count > 0).ToList();
        var questions = Enumerable.Range(first, paragraphs.Count - first).Where(i => asks[i]).ToList();
        if (!AreSpoken(paragraphs, questions, answers) || Speaker(document, paragraphs, questions, first) is not var (named, at, words)) return [];

        var turns = new List<(int, Turn)>();
        Turn? current = null;
        for (var i = first; i < paragraphs.Count; i++)
        {
            if (asks[i] || paragraphs[i].Sentences.Count == 0) current = null;
            else turns.Add((i, current ??= new Turn(named, at, words, i, Mark(paragraphs[i]))));
        }
        return turns;
    }

    /// <summary>A first question without a question mark stands before an answer in the first person that no question comes before.</summary>
    private static int First(IReadOnlyList<Paragraph> paragraphs, bool[] asks, int first)
    {
        if (IsMarked(paragraphs[first], "Q")) return first;
        while (first >= 2 && SpeaksForItself(paragraphs[first - 1]) && !Says(paragraphs[first - 2], FirstPerson))
        {
            first -= 2;
            asks[first] = true;
        }
        while (first >= 2 && IsAddress(paragraphs[first - 2])) asks[first -= 2] = true;
        return first;
    }

    /// <summary>A question need not ask: “The clinic says otherwise.” Between two answers it is told by its place, or by whom it addresses.</summary>
    private static void TakeTurns(IReadOnlyList<Paragraph> paragraphs, bool[] asks, int first)
    {
        var strictly = Enumerable.Range(first, paragraphs.Count - first).All(i => (i - first) % 2 == 0 || !asks[i]);
        for (var i = first; i + 1 < paragraphs.Count; i++)
        {
            if (asks[i] || asks[i + 1] || Says(paragraphs[i], FirstPerson)) continue;
            asks[i] = (strictly && (i - first) % 2 == 0) || (Says(paragraphs[i], Addressed) && paragraphs[i].Sentences.Sum(s => s.Tokens.Count) <= LongestQuestion);
        }
    }

    /// <summary>Somebody speaks for himself in most answers, no verb of saying tells so, and questions are answered.</summary>
    private static bool AreSpoken(IReadOnlyList<Paragraph> paragraphs, List<int> questions, List<int> answers) =>
        answers.Count >= FewestQuestions && questions.Count >= FewestQuestions && answers.Count(i => Says(paragraphs[i], FirstPerson)) * 2 >= answers.Count &&
        questions.Count(i => Says(paragraphs[i], Addressed) || IsAddress(paragraphs[i])) * 3 >= questions.Count &&
        answers.Count(i => paragraphs[i].Sentences.Any(IsReported)) * 5 <= answers.Count;

    /// <summary>“…,” said Berg: a news report that also asks.</summary>
    private static bool IsReported(Sentence sentence) =>
        sentence.Tokens.Any(t => t.Quotation is { IsSpeech: true }) && sentence.Tokens.Any(t => Cues.IsFinite(t) && Cues.KindOf(t) is "speech");

    private static bool Says(Paragraph paragraph, FrozenSet<string> words) =>
        paragraph.Sentences.Any(s => s.Tokens.Any(t => words.Contains(t.Lower)));

    /// <summary>"I find it touching"; not "She received us in her kitchen".</summary>
    private static bool SpeaksForItself(Paragraph paragraph) => Says(paragraph, Myself) || (Says(paragraph, FirstPerson) && !Says(paragraph, Another));

    /// <summary>"Ms Aurell, …": the words before the comma.</summary>
    private static bool IsAddress(Paragraph paragraph) => paragraph.Sentences.Count > 0 && Addressee(paragraph.Sentences[0]) is not null;

    private static int? Addressee(Sentence sentence)
    {
        var end = Names.RunEnd(sentence, 0, sentence.Tokens.Count);
        return end is > 1 and <= 4 && sentence.At(end)?.Is(",") == true && (Names.IsTitleOrRank(sentence.Tokens[0]) || Names.IsRole(sentence.Tokens[0])) ? end : null;
    }

    /// <summary>The fullest name of who is addressed; where nobody is, the first person of the introduction.</summary>
    private static (Sentence Sentence, int First, int Words)? Speaker(Document document, IReadOnlyList<Paragraph> paragraphs, List<int> questions, int first)
    {
        var surname = questions.Select(i => paragraphs[i].Sentences[0]).Select(s => Addressee(s) is { } end ? s.Tokens[end - 1].Text : null).FirstOrDefault(n => n is not null);
        foreach (var sentence in paragraphs.Take(first).SelectMany(p => p.Sentences))
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (!sentence.Tokens[i].IsCapital || Grammar.ClassOf(sentence.Tokens[i]) is not null) continue;
                var end = Names.RunEnd(sentence, i, sentence.Tokens.Count);
                if (IsPerson(sentence, i, end, document) && (surname is null || sentence.Tokens[end - 1].Text == surname)) return (sentence, i, end - i);
                i = Math.Max(i, end - 1);
            }
        if (surname is null) return null;
        var address = questions.Select(i => paragraphs[i].Sentences[0]).First(s => Addressee(s) is not null);
        return (address, 0, Addressee(address)!.Value);
    }

    private static bool IsPerson(Sentence sentence, int start, int end, Document document)
    {
        if (end - start is < 2 or > 4) return false;
        for (var i = start; i < end; i++)
            if (Names.IsOrganisationNoun(sentence.Tokens[i]) || Names.IsCountry(sentence.Tokens[i]) || Grammar.IsTime(sentence.Tokens[i]) || Names.IsOutletWord(sentence.Tokens[i])) return false;
        return document.Byline?.Contains(sentence.Tokens[end - 1].Text, StringComparison.OrdinalIgnoreCase) != true;
    }

    /// <summary>"— No.", "A: No.": the tokens before the words.</summary>
    private static int Mark(Paragraph paragraph)
    {
        var tokens = paragraph.Sentences[0].Tokens;
        return IsMarked(paragraph, "A") ? LongestMark : tokens[0].Text is "—" or "–" or "-" && tokens.Count > 1 ? 1 : 0;
    }

    private static bool IsMarked(Paragraph paragraph, string letter) =>
        paragraph.Sentences.Count > 0 && paragraph.Sentences[0].Tokens is [var first, var colon, _, ..] && first.Text == letter && colon.Text is ":";
}

using FactCheck.Extraction;
using FactCheck.Extraction.Documents;

namespace FactCheck.Evaluation.NearDuplicates;

/// <summary>
/// Writes articles without end, the same ones every time. They are hard to tell apart in the ways that real ones are:
/// frequent words are frequent, reports about one event quote the same agency, and every house closes with its own notice.
/// </summary>
public sealed class Press
{
    private const int Vocabulary = 30_000;
    private const int Draws = 1 << 19;
    private const int Houses = 100;
    private const int ReportsOfEvent = 5;

    private readonly string[] _words;
    /// <summary>Ranks, each as often as its word is used.</summary>
    private readonly ushort[] _drawn;

    public Press()
    {
        var random = new Random(1);
        _words = [.. Enumerable.Range(0, Vocabulary).Select(rank => Word(rank, random))];
        var all = Enumerable.Range(0, Vocabulary).Sum(Share);
        _drawn = [.. Enumerable.Range(0, Vocabulary).SelectMany(rank => Enumerable.Repeat((ushort)rank, 1 + (int)(Share(rank) / all * Draws)))];
    }

    /// <summary>One article's paragraphs: some 150 to 600 words, of which 80 are the agency's and 35 the house's notice.</summary>
    public List<string> Article(int number)
    {
        var random = new Random(number * 7919 + 17);
        var paragraphs = Enumerable.Range(0, random.Next(2, 9)).Select(_ => Paragraph(random, 35, 75)).ToList();
        var agency = new Random(number / ReportsOfEvent * 104729 + 71);
        paragraphs.Insert(random.Next(1, paragraphs.Count), Paragraph(agency, 70, 90));
        paragraphs.Add(Paragraph(new Random(random.Next(Houses) + 500_000_000), 25, 45));
        return paragraphs;
    }

    /// <summary>Words as they follow each other by chance, frequent ones more often.</summary>
    public string Paragraph(Random random, int least, int most)
    {
        var words = Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => _words[_drawn[random.Next(_drawn.Length)]]).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        for (var end = random.Next(12, 25); end < words.Length; end += random.Next(12, 25)) words[end - 1] += ".";
        return string.Join(' ', words) + ".";
    }

    /// <summary>Paragraphs as a document that is all article: nothing was recognised as somebody else's words.</summary>
    public static Document Print(IReadOnlyList<string> paragraphs)
    {
        var (zones, start) = (new List<Zone>(), 0);
        foreach (var paragraph in paragraphs)
        {
            zones.Add(new Zone(ZoneKind.Body, new Span(start, start + paragraph.Length)));
            start += paragraph.Length + 1;
        }
        return new Document { Text = string.Join('\n', paragraphs), Zones = zones };
    }

    private static double Share(int rank) => 1 / (rank + 2.7);

    /// <summary>Frequent words are short. The number at the end, in letters, keeps all of them different.</summary>
    private static string Word(int rank, Random random)
    {
        var word = "";
        for (var left = rank; left > 0 || word.Length == 0; left /= 60)
            word += $"{"bdfghklmnprst"[left % 12]}{"aeiou"[left / 12 % 5]}";
        return rank < 40 ? word : word + "bdfghklmnprst"[random.Next(13)];
    }
}

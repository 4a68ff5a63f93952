namespace FactCheck.Evaluation.NearDuplicates;

/// <summary>What happens to an article on its way to being printed again.</summary>
public enum Alteration
{
    CommentsAdded,
    Truncated,
    Retitled,
    NewLead,
    WordsMistyped,
    LettersMistyped,
    Updated,
}

/// <summary>Alters articles of the press, by the number of the copy.</summary>
public static class Alterations
{
    public static List<string> Apply(this Alteration alteration, List<string> paragraphs, Press press, Random random) => alteration switch
    {
        Alteration.CommentsAdded => [.. paragraphs, .. Enumerable.Range(0, random.Next(5, 40)).Select(_ => press.Paragraph(random, 15, 80))],
        Alteration.Truncated => Truncated(paragraphs),
        Alteration.Retitled => [press.Paragraph(random, 6, 12), .. paragraphs],
        Alteration.NewLead => [press.Paragraph(random, 40, 70), .. paragraphs.Skip(1)],
        Alteration.WordsMistyped => [.. paragraphs.Select(p => string.Join(' ', p.Split(' ').Select(w => random.NextDouble() < 0.05 ? Mistyped(w, random) : w)))],
        Alteration.LettersMistyped => [.. paragraphs.Select(p => string.Concat(p.Select(c => char.IsLetter(c) && random.NextDouble() < 0.05 ? Letter(random).ToString() : c.ToString())))],
        Alteration.Updated => [.. paragraphs.Take(2), press.Paragraph(random, 30, 60), .. paragraphs.Skip(3), press.Paragraph(random, 30, 60)],
        _ => throw new ArgumentOutOfRangeException(nameof(alteration)),
    };

    /// <summary>Six tenths of the words are cut off at the end.</summary>
    private static List<string> Truncated(List<string> paragraphs)
    {
        var left = paragraphs.Sum(p => p.Split(' ').Length) * 4 / 10;
        var kept = new List<string>();
        foreach (var words in paragraphs.Select(p => p.Split(' ')))
        {
            if (left <= 0) break;
            kept.Add(string.Join(' ', words.Take(left)));
            left -= words.Length;
        }
        return kept;
    }

    private static string Mistyped(string word, Random random)
    {
        var at = random.Next(word.Length);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, Letter(random).ToString()),
            _ => word.Remove(at, 1).Insert(at, Letter(random).ToString()),
        };
    }

    private static char Letter(Random random) => (char)('a' + random.Next(26));
}

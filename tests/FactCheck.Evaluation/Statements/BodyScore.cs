using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>The article's own words, and none besides.</summary>
internal static class BodyScore
{
    public static Tally Of(GoldArticle gold, ExtractedArticle? found)
    {
        if (gold.Body is not { Count: > 0 }) return default;
        var body = Bag(gold.Body);
        // Titles, captions of claim boxes and the like may stand in the text or not.
        var text = new WordBag(Wording.Tokens(found?.Text)).Without(Bag(gold.Optional ?? []).Without(body));
        return new Tally(body.Common(text), text.Count, body.Count);
    }

    /// <summary>How many of the strings that must not be in any statement are.</summary>
    public static Tally Leaks(GoldArticle gold, IReadOnlyList<ExtractedStatement> found)
    {
        var all = string.Join(' ', found.Select(f => Wording.Normalize(f.Text)));
        var unwanted = (gold.MustNot ?? []).Select(Wording.Normalize).ToList();
        return new Tally(unwanted.Count(u => u.Length > 0 && all.Contains(u)), 0, unwanted.Count);
    }

    private static WordBag Bag(IEnumerable<string> paragraphs) => new(Wording.Tokens(string.Join(' ', paragraphs)));
}

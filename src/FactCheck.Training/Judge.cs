using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training;

/// <summary>Whether a reading is right: its content overlaps an annotated one by half or more, and the sources share a word.</summary>
internal static class Judge
{
    private const double LeastOverlap = 0.5;

    /// <summary>Words that two different sources may well share.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "the", "a", "an", "mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "president", "of", "and", "his", "her" };

    public static bool IsRight(Candidate candidate, TrainingArticle article)
    {
        var words = candidate.Content.SelectMany(r => Enumerable.Range(r.Start, r.Count)).ToHashSet();
        return article.Gold.Exists(g =>
        {
            var shared = words.Count(g.Content.Contains);
            if (shared < LeastOverlap * (words.Count + g.Content.Count - shared)) return false;
            if (candidate.Source is not { } source) return g.Source.Count == 0;
            return Enumerable.Range(source.Start, source.Count).Any(t => g.Source.Contains(t) && article.Text.Tokens[t].Kind == Extraction.Sentences.TokenKind.Word && !Empty.Contains(article.Text.Tokens[t].Lower));
        });
    }
}

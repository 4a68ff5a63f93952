using System.Collections.Frozen;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction.Matching;

/// <summary>How likely two statements say the same thing in other words.</summary>
/// <param name="Score">From 0 to 1. What to make of it is an editor's decision: nothing is merged by it.</param>
/// <param name="Because">What speaks for it and against it, in words for an editor.</param>
public sealed record Likeness(double Score, string Because);

/// <summary>Compares statements by the words that they share, rare ones first, and by their numbers.</summary>
public static class Rewording
{
    /// <summary>What another number, or a denial in one of the two alone, leaves of the score.</summary>
    private const double Contradicted = 0.5;

    /// <summary>What is named as the reason, at most.</summary>
    private const int Named = 4;

    private static readonly FrozenSet<string> Untrue = WordList.Sections("denial-words").Where(w => w.Value == "untrue" && !w.Key.Contains(' ')).Select(w => w.Key).Concat(["not", "no", "never", "nobody", "none", "neither", "nor"]).ToFrozenSet();

    /// <summary>The words of a statement that count, cut to their first letters: what an index over statements is made of.</summary>
    public static IReadOnlyCollection<string> WordsOf(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return [.. Stems.Of(statement.ToLowerInvariant()).Keys];
    }

    /// <summary>Compares two statements; null if they share no word that counts.</summary>
    /// <param name="one">The words of one.</param>
    /// <param name="other">The words of the other.</param>
    /// <param name="having">How many statements have one of <see cref="WordsOf"/>.</param>
    /// <param name="statements">How many statements there are.</param>
    public static Likeness? Between(string one, string other, Func<string, int> having, int statements)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(having);
        var (mine, theirs) = (Stems.Of(one.ToLowerInvariant()), Stems.Of(other.ToLowerInvariant()));
        double Rarity(string word) => Math.Log(1 + (statements + 1.0) / (having(word) + 1.0));
        var shared = mine.Keys.Where(theirs.ContainsKey).OrderByDescending(Rarity).ThenBy(w => w, StringComparer.Ordinal).ToList();
        if (shared.Count == 0) return null;

        var score = shared.Sum(Rarity) / Math.Sqrt(mine.Keys.Sum(Rarity) * theirs.Keys.Sum(Rarity));
        var because = "both speak of " + string.Join(", ", shared.Take(Named).Select(w => $"“{mine[w]}”"));
        if (OtherNumbers(mine, theirs) is { } numbers) (score, because) = (score * Contradicted, $"{because}; but {numbers}");
        if (Denies(one) != Denies(other)) (score, because) = (score * Contradicted, $"{because}; but only one of them denies it");
        return new Likeness(score, because);
    }

    private static string? OtherNumbers(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs)
    {
        var (some, others) = (Numbers(mine), Numbers(theirs));
        return some.Count == 0 || others.Count == 0 || some.Exists(others.Contains) ? null : $"one says {some[0]} and the other {others[0]}";
    }

    private static List<string> Numbers(IReadOnlyDictionary<string, string> words) => [.. words.Values.Where(w => char.IsDigit(w[0]))];

    private static bool Denies(string statement) =>
        statement.Contains("n’t", StringComparison.OrdinalIgnoreCase) || statement.Contains("n't", StringComparison.OrdinalIgnoreCase) || NameWords.Of(statement).Exists(Untrue.Contains);
}

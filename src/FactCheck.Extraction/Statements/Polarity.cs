using System.Collections.Frozen;

namespace FactCheck.Extraction.Statements;

/// <summary>Which of a statement's words stand under a “no”: one says that the siren sounded, the other that no siren did.</summary>
internal static class Polarity
{
    /// <summary>How many words a “no” reaches over, and a “not” back to what it is said of.</summary>
    private const int Reach = 7;
    private const int ReachBack = 4;

    private static readonly FrozenSet<string> Negators = new[] { "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"no fighters in the market": the market is not denied.</summary>
    private static readonly FrozenSet<string> Ends = new[] { "but", "until", "because", "only", "in", "at", "on", "from", "near", "during", "when", "after", "before" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsNo(string word) => Negators.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>The stems that a statement denies; of a denial that has no “no”, all of them.</summary>
    public static IReadOnlySet<string> Denied(string lower, bool isDenial)
    {
        if (isDenial) return Stems.Of(lower).Keys.ToFrozenSet(StringComparer.Ordinal);
        var denied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in lower.Split(['.', ';', ':', '!', '?', '—']))
        {
            var words = clause.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
            {
                if (!IsNo(words[i].Trim('“', '”', '"', '\''))) continue;
                var from = words[i] is "not" or "never" || words[i].EndsWith("n't", StringComparison.Ordinal) ? Math.Max(0, i - ReachBack) : i;
                var to = i + 1;
                while (to < words.Length && to <= i + Reach && !Ends.Contains(words[to])) to++;
                denied.UnionWith(Stems.Of(string.Join(' ', words[from..to])).Keys);
            }
        }
        return denied;
    }

    /// <summary>A word that one of the two denies and the other does not; a word alone shows that only where the two stand together.</summary>
    public static string? Contradiction(Pair pair)
    {
        int shared = 0, around = 0;
        string? opposed = null;
        foreach (var stem in pair.Shared)
        {
            if (pair.Topics.IsParty(stem)) continue;
            shared++;
            if (pair.Answer.Denied.Contains(stem) != pair.Target.Denied.Contains(stem)) opposed ??= stem;
        }
        if (opposed is null || pair.IsNear) return opposed;
        foreach (var stem in pair.Answer.Around.Keys)
            if (pair.Target.Stems.ContainsKey(stem) && !pair.Topics.IsParty(stem)) around++;
        return shared + around < 2 ? null : opposed;
    }

    /// <summary>Both deny what they share.</summary>
    public static bool Agree(Pair pair)
    {
        foreach (var stem in pair.Shared)
            if (pair.Answer.Denied.Contains(stem) && pair.Target.Denied.Contains(stem) && !pair.Topics.IsParty(stem)) return true;
        return false;
    }
}

using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

internal static class SourceNames
{
    /// <summary>How many words a right name may have more or less than the other ("Col.", "the", a first name).</summary>
    private const int MostWordsApart = 3;

    /// <summary>Whether a source that was found goes by one of the names.</summary>
    public static bool Same(IReadOnlyList<string> names, string? found)
    {
        var got = Wording.Tokens(found).ToHashSet();
        return got.Count > 0 && names.Any(name => Same(Wording.Tokens(name).ToHashSet(), got));
    }

    private static bool Same(HashSet<string> name, HashSet<string> got) =>
        name.Count > 0 && (name.IsSubsetOf(got) || got.IsSubsetOf(name)) && Math.Abs(name.Count - got.Count) <= MostWordsApart;
}

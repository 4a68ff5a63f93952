namespace FactCheck.Data.Statements;

/// <summary>Words by which a wording would deny or rate a claim instead of stating it.</summary>
internal static class WordsOfOurs
{
    private static readonly HashSet<string> Denying = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without",
        "false", "falsely", "fake", "untrue", "misleading", "wrongly", "unproven", "baseless", "debunked", "lie", "lied", "lies", "hoax", "allegedly", "supposedly",
    };

    /// <summary>The first word of the wording that denies or rates, and that the statement does not have itself; null if there is none.</summary>
    public static string? In(string wording, string statement)
    {
        var said = WordsOf(statement).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return WordsOf(wording).FirstOrDefault(w => (Denying.Contains(w) || IsContracted(w)) && !said.Contains(w) && !(IsContracted(w) && said.Contains("not")));
    }

    private static bool IsContracted(string word) => word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase);

    private static string[] WordsOf(string text) =>
        text.Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '“', '”', '"', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
}

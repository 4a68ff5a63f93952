namespace FactCheck.Web.Pages.Desk.Articles;

/// <summary>Finds words that somebody copied out of an article, where only white space may differ.</summary>
public static class ExactWords
{
    /// <summary>Where the words stand, half-open; null when they do not stand there.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">As they were copied.</param>
    /// <param name="near">Of several places the one nearest to this offset.</param>
    public static (int Start, int End)? In(string text, string? words, int near)
    {
        var wanted = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0)
            return null;
        (int Start, int End)? best = null;
        for (var at = text.IndexOf(wanted[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted[0], at + 1, StringComparison.Ordinal))
        {
            if (EndOf(text, at, wanted) is { } end && (best is not { } b || Math.Abs(at - near) < Math.Abs(b.Start - near)))
                best = (at, end);
        }
        return best;
    }

    private static int? EndOf(string text, int at, string[] wanted)
    {
        foreach (var (i, word) in wanted.Index())
        {
            if (i > 0)
            {
                var gap = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                if (at == gap)
                    return null;
            }
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                return null;
            at += word.Length;
        }
        return at;
    }
}

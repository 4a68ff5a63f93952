namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// A fact-checker's name, told from its own text: it is whom people "told", and it asks, finds and checks by itself
/// ("X asked the office", "a check by X"). Others whom people told something do no such thing in the article.
/// </summary>
internal static class OwnName
{
    private static readonly string[] OwnDoings = [" asked ", " found ", " checked ", " contacted ", " rated ", " rates ", " looked ", " could not ", " was unable "];

    public static string? Of(List<Block> blocks)
    {
        if (!blocks.Exists(b => b.Kind == ZoneKind.ClaimBox)) return null;
        var text = string.Join('\n', blocks.Where(b => b.Kind is ZoneKind.Body or ZoneKind.Update).Select(b => b.Text));
        for (var told = text.IndexOf(" told ", StringComparison.Ordinal); told >= 0; told = text.IndexOf(" told ", told + 6, StringComparison.Ordinal))
            if (NameAt(text, told + 6) is { } name && (text.Contains("check by " + name, StringComparison.Ordinal) || OwnDoings.Any(d => text.Contains(name + d, StringComparison.Ordinal))))
                return name;
        return null;
    }

    /// <summary>The capitalised words from a place on.</summary>
    private static string? NameAt(string text, int start)
    {
        var end = start;
        for (var word = start; word < text.Length && char.IsUpper(text[word]); word = end + 1)
        {
            end = word;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && (text[end] is not (',' or '”' or '"'))) end++;
            if (end >= text.Length || text[end] != ' ' || text[end - 1] == '.') break;
        }
        var name = text[start..end].TrimEnd('.', ' ');
        return name.Length > 2 ? name : null;
    }
}

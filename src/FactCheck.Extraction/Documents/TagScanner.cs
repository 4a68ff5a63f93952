namespace FactCheck.Extraction.Documents;

/// <summary>Walks the tags of a page from left to right, in one pass, without building anything.</summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;

    public int Start { get; private set; }

    public int End { get; private set; }

    public ReadOnlySpan<char> Name { get; private set; }

    public bool Closes { get; private set; }

    public bool ClosesItself { get; private set; }

    public int Attributes { get; private set; }

    public bool Next()
    {
        while (End < html.Length)
        {
            var open = html[End..].IndexOf('<');
            if (open < 0) { End = html.Length; return false; }
            Start = End + open;
            if (html[Start..].StartsWith("<!--", StringComparison.Ordinal)) { End = After("-->", Start + 4); continue; }
            var at = Start + 1;
            Closes = at < html.Length && html[at] == '/';
            if (Closes) at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at])) { End = Start + 1; continue; }
            ReadTag(at);
            if (!Closes && (Name.Equals("script", StringComparison.OrdinalIgnoreCase) || Name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                SkipRawText();
            return true;
        }
        return false;
    }

    private void ReadTag(int at)
    {
        var name = at;
        while (at < html.Length && html[at] is not ('>' or '/') && !char.IsWhiteSpace(html[at])) at++;
        Name = html[name..at];
        Attributes = 0;
        var inName = false;
        while (at < html.Length && html[at] != '>')
        {
            var c = html[at];
            if (c is '"' or '\'' && at > 0 && html[at - 1] == '=')
            {
                var close = html[(at + 1)..].IndexOf(c);
                at = close < 0 ? html.Length : at + close + 2;
                inName = false;
                continue;
            }
            var separates = char.IsWhiteSpace(c) || c == '/';
            if (!separates && !inName) Attributes++;
            inName = !separates;
            at++;
        }
        End = Math.Min(at + 1, html.Length);
        ClosesItself = at > 0 && at < html.Length && html[at - 1] == '/';
    }

    /// <summary>Scripts and styles hold text that only looks like tags.</summary>
    private void SkipRawText()
    {
        var close = html[End..].IndexOf($"</{Name}", StringComparison.OrdinalIgnoreCase);
        End = close < 0 ? html.Length : End + close;
    }

    private readonly int After(ReadOnlySpan<char> mark, int from)
    {
        if (from >= html.Length) return html.Length;
        var at = html[from..].IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? html.Length : from + at + mark.Length;
    }
}

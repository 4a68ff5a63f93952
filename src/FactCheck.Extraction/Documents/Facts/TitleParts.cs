namespace FactCheck.Extraction.Documents.Facts;

/// <summary>The parts of a page's title, and which of them is the site's name: it is the outlet's, or the address's.</summary>
internal sealed class TitleParts(string? outlet, string? address)
{
    private static readonly string[] Marks = [" | ", " – ", " - ", " — ", " :: ", " » ", " « ", " • ", " · ", " ǀ ", " // ", " : "];

    private readonly string? _outlet = outlet is null ? null : Words.Bare(outlet);
    private readonly string[] _host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.Split('.') : [];

    /// <summary>The part of the address that its owner chose: "example" of www.example.co.uk.</summary>
    private string? Owner => _host.SkipLast(1).LastOrDefault(part => part.Length > 3 || part == _host[0]) is { } part ? Words.Bare(part) : null;

    public static string[] Of(string title) => title.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool IsName(string text)
    {
        var bare = Words.Bare(text);
        return bare.Length > 0 && (bare == _outlet || bare == Owner || IsDomain(text));
    }

    /// <summary>The shortest form that another title of the page confirms; else what stands before the mark that sets off the site's name.</summary>
    public string Without(string title, IReadOnlyList<string> named)
    {
        foreach (var mark in Marks)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            string before = title[..at].TrimEnd(), after = title[(at + mark.Length)..];
            if (named.Contains(before, StringComparer.OrdinalIgnoreCase) || IsName(after)) return before;
            if (IsName(before)) return after;
            if (mark is not (" - " or " – " or " — " or " : ") && Words.Count(before) >= 3 && Words.Count(after) <= 6) return before;
        }
        return title;
    }

    /// <summary>"Example.com"</summary>
    private static bool IsDomain(string text) =>
        text.LastIndexOf('.') is > 1 and var dot && text.Length - dot is >= 3 and <= 5 && !text.Contains(' ') && text.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0;
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Benchmarks.Serving.ByHand;

/// <summary>Whether two pages are one to whoever reads them: the same elements, attributes and words in the same order. Blanks between them, of which a hand writes fewer, do not count.</summary>
internal static partial class SamePage
{
    /// <exception cref="InvalidOperationException">They differ; it says where first.</exception>
    public static void Require(string ours, string peer)
    {
        var (one, other) = (Pieces(ours), Pieces(peer));
        var same = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        if (same < Math.Max(one.Count, other.Count))
            throw new InvalidOperationException($"The peer's page is not ours: “{one.ElementAtOrDefault(same)}” is “{other.ElementAtOrDefault(same)}” there, after “{one.ElementAtOrDefault(same - 1)}”.");
    }

    private static List<string> Pieces(string html) =>
        [.. new HtmlParser().ParseDocument(html).Descendants().Select(Piece).Where(p => p.Length > 0)];

    private static string Piece(INode node) => node switch
    {
        IElement element => $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(a => $"{a.Name}={Plain(a.Value)}"))}>",
        IText text => Plain(text.Data),
        _ => "",
    };

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}

using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents;

/// <summary>What an element's tag, role, class and id say about the part of the page that it holds.</summary>
internal static class Classes
{
    private static readonly IReadOnlyList<string> ChromeNames = WordList.Lines("chrome-classes");

    private static readonly string[] CommentNames = ["comment", "disqus", "respond", "replies", "discussion-thread"];
    private static readonly string[] CaptionNames = ["caption", "credit", "photo-by"];
    private static readonly string[] BylineNames = ["byline", "byl", "author", "vcard", "publishing-details", "post-meta", "entry-meta", "dateline", "timestamp", "post-date", "pubdate", "date-display"];

    public static string NamesOf(IElement element) => $"{element.ClassName} {element.Id}".ToLowerInvariant();

    public static bool IsChromeTag(IElement element) =>
        element.LocalName is "nav" or "aside" or "form" or "button" or "select" or "textarea" or "label" or "footer" or "dialog" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" ||
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);

    public static bool IsChrome(string names) => ChromeNames.Any(names.Contains);

    public static bool IsComments(string names) => CommentNames.Any(names.Contains);

    public static bool IsCaption(IElement element, string names) => element.LocalName == "figcaption" || CaptionNames.Any(names.Contains);

    public static bool IsByline(string names) => BylineNames.Any(names.Contains);

    /// <summary>One reader's comment, as comment systems mark it.</summary>
    public static bool IsOneComment(IElement element, string names) =>
        element.LocalName is "li" || names.Split(' ').Any(n => n is "comment" or "comment-body" or "comment-item" or "comment__item");
}

using FactCheck.Data.Articles;

namespace FactCheck.Data.Statements;

public enum SpeechForm
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>A statement seen in an article: where, and in exactly which words.</summary>
public sealed class Appearance
{
    private const int ContextLength = 200;

    private Appearance() { }

    /// <param name="statement">What was said.</param>
    /// <param name="article">Where it stands.</param>
    /// <param name="start">Half-open span in the article's text.</param>
    /// <param name="end">Half-open span in the article's text.</param>
    /// <exception cref="RuleException">The span does not lie in the text.</exception>
    public Appearance(Statement statement, Article article, int start, int end)
    {
        StatementId = statement.Id;
        Article = article;
        ArticleId = article.Id;
        Move(start, end);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid StatementId { get; private set; }

    public Article Article { get; private set; } = null!;

    public Guid ArticleId { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Other pieces of an interrupted quotation.</summary>
    public List<Piece> Also { get; init; } = [];

    public string Quote { get; private set; } = "";

    /// <summary>The words of the same block that stand before the quote, up to 200 characters.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The words of the same block that stand after the quote, up to 200 characters.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Where the cue stands ("said", "denied"), if there is one.</summary>
    public int? CueStart { get; init; }

    public int? CueEnd { get; init; }

    /// <summary>Where the source is named, if it is.</summary>
    public int? SourceStart { get; init; }

    public int? SourceEnd { get; init; }

    /// <summary>How this article names the source here ("the Ministry").</summary>
    public string NamedAs { get; init; } = "";

    public required SpeechForm Form { get; init; }

    /// <summary>Who passed the words on, nearest to the reader first.</summary>
    public string[] Via { get; init; } = [];

    internal void Move(int start, int end)
    {
        var text = Article.Text;
        if (start < 0 || end <= start || end > text.Length)
            throw new RuleException($"The span {start}–{end} does not lie in an article of {text.Length} characters.");
        (Start, End, Quote) = (start, end, text[start..end]);
        (Prefix, Suffix) = (Before(text, start), After(text, end));
    }

    private static string Before(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (start - line <= ContextLength)
            return text[line..start];
        var word = text.IndexOf(' ', start - ContextLength, ContextLength);
        return text[(word < 0 ? start : word + 1)..start];
    }

    private static string After(string text, int end)
    {
        var line = text.IndexOf('\n', end);
        if (line < 0)
            line = text.Length;
        if (line - end <= ContextLength)
            return text[end..line];
        var word = text.LastIndexOf(' ', end + ContextLength, ContextLength);
        return text[end..(word < 0 ? end : word)];
    }
}

/// <summary>A further stretch of an article's text, half-open.</summary>
public sealed class Piece
{
    public required int Start { get; init; }
    public required int End { get; init; }
}

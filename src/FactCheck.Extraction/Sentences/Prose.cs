using System.Collections.Frozen;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Sentences;

/// <summary>The article's own paragraphs, cut into sentences and tokens.</summary>
internal sealed record Prose(Document Document, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>Words that open a sentence after “U.S.” or “a.m.”; any other capital there belongs to a name.</summary>
    private static readonly FrozenSet<string> Openers = new[] { "the", "but", "he", "she", "it", "they", "in", "on", "a", "an", "and", "this", "that", "these", "we", "his", "her", "its", "their", "however", "at", "as", "no" }.ToFrozenSet();

    /// <summary>Tokens after which a sentence is cut: no real one is longer, and the rules need time that grows faster than its length.</summary>
    private const int LongestSentence = 150;

    public string Text => Document.Text;

    /// <summary>Whether a capital after “U.S.” opens a sentence rather than a name.</summary>
    public static bool OpensSentence(Token token) => Openers.Contains(token.Lower);

    public static Prose Of(Document document)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var zone in document.Zones)
            if (zone.IsArticle && Cut.Of(document.Text, zone.Span) is var cut) paragraphs.Add(new Paragraph(paragraphs.Count, zone, cut, Sentences(cut)));
        return new Prose(document, paragraphs);
    }

    /// <summary>The sentences of a stretch of text: a paragraph, or what stands inside a quotation.</summary>
    public static List<Sentence> Sentences(string text, Span span) => Sentences(Cut.Of(text, span));

    private static List<Sentence> Sentences(Cut cut)
    {
        var tokens = cut.Frame();
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && i - first < LongestSentence && !EndsSentence(tokens, i, first)) continue;
            sentences.Add(new Sentence(new Span(tokens[first].Span.Start, tokens[i].Span.End), tokens[first..(i + 1)]));
            first = i + 1;
        }
        return sentences;
    }

    private static bool EndsSentence(List<Token> tokens, int i, int first)
    {
        var (token, next) = (tokens[i], tokens[i + 1]);
        var opensNext = next.Kind is TokenKind.Quote or TokenKind.Number || next.IsCapital || next.Text[0] is '(' or '[' or '•';
        if (token.Kind == TokenKind.Quote)
            return token.Quotation!.EndsSentence && opensNext && (next.Kind != TokenKind.Word || !IsNameBeforeSpeech(tokens, i));
        if (token.Lower is "." or "…" or "..." or "!" or "?") return next.Kind == TokenKind.Quote || opensNext || next.Lower is "-" or "—" || char.IsUpper(next.Text[0]);
        if (token.Text.Length > 1 && token.Text[^1] == '.' && token.Kind == TokenKind.Word)
            return i > first && !Tokenizer.IsTitleAbbreviation(token.Lower) && next.IsCapital && (token.Lower is "a.m." or "p.m." or "etc." || OpensSentence(next));
        return token.Lower is "a.m" or "p.m" && opensNext;
    }

    /// <summary>“Why now?” Smith said: the quotation's own mark does not end the sentence.</summary>
    private static bool IsNameBeforeSpeech(List<Token> tokens, int quote)
    {
        var i = quote + 1;
        while (i < tokens.Count && i < quote + 6 && (tokens[i].IsCapital || tokens[i].Is("the"))) i++;
        return i < tokens.Count && i > quote + 1 && tokens[i].Lower is "said" or "says" or "asked" or "asks" or "wrote" or "added" or "told" or "tweeted";
    }
}

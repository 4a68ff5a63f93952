using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Where a sentence ends when quotations are read word by word.</summary>
internal static class SentenceEnds
{
    /// <summary>Whether a sentence that begins at <paramref name="start"/> ends after the token at <paramref name="i"/>; there is a next token.</summary>
    public static bool After(List<Token> tokens, List<short> quote, int i, int start)
    {
        var next = tokens[i + 1];
        var ends = tokens[i].Lower is "." or "!" or "?" or "…" or "..." or "....";
        if (ends) return !IsTail(tokens, quote, i + 1) && MayOpen(next);
        if (i > start && IsTail(tokens, quote, i))
        {
            var stop = i - 1;
            while (stop > start && IsTail(tokens, quote, stop)) stop--;
            return tokens[stop].Lower is "." or "!" or "?" or "…" or "..." && !IsTail(tokens, quote, i + 1) && MayOpen(next);
        }
        return tokens[i].Text.Length > 1 && tokens[i].Text[^1] == '.' && i > start && !Tokenizer.IsTitleAbbreviation(tokens[i].Lower) && next.IsCapital && Prose.OpensSentence(next);
    }

    /// <summary>Marks that close what the sentence opened belong to it still.</summary>
    private static bool IsTail(List<Token> tokens, List<short> quote, int i) =>
        tokens[i].Text is ")" or "]" or "”" or "’" or "»" || (quote[i] < 0 && i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start && (i + 1 == tokens.Count || tokens[i + 1].Span.Start > tokens[i].Span.End || tokens[i + 1].Kind == TokenKind.Mark));

    private static bool MayOpen(Token next) =>
        next.IsCapital || next.Kind == TokenKind.Number || (next.Kind == TokenKind.Mark && next.Text is not ("," or ";" or ":" or ")" or "]")) || !char.IsLower(next.Text[0]) && next.Kind == TokenKind.Word;
}

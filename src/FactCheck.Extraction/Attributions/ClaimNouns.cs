using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>Nouns that stand for something said: claim, allegation, report.</summary>
internal static class ClaimNouns
{
    private static readonly FrozenSet<string> Nouns = WordList.Words("claim-nouns");

    public static bool Is(Token? token) => token is { Kind: TokenKind.Word } && Nouns.Contains(token.Lower);

    public static bool Is(string lower) => Nouns.Contains(lower);
}

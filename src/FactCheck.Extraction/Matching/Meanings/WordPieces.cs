using System.Runtime.InteropServices;
using System.Text;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>Cuts a text into the pieces of words that the encoder knows, the likeliest ones that make up the whole (a unigram model, as SentencePiece has it).</summary>
internal sealed class WordPieces
{
    /// <summary>Stands for a blank, so that a piece knows whether it begins a word.</summary>
    private const char Blank = '▁';

    /// <summary>The number of whatever is no piece; several in a row are one.</summary>
    public const int Unknown = 0;

    /// <summary>As unlikely as the rarest piece, and more: a letter that no piece has.</summary>
    private const float Rarest = -20;

    private readonly Dictionary<string, (int Number, float Score)>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly int _longest;

    /// <param name="pieces">Each with the logarithm of how likely it is; its place is its number. Those without a text mean something else.</param>
    public WordPieces(IReadOnlyList<(string Text, float Score)> pieces)
    {
        var known = new Dictionary<string, (int, float)>(pieces.Count, StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].Text.Length > 0) known[pieces[i].Text] = (i, pieces[i].Score);
        (_pieces, _longest) = (known.GetAlternateLookup<ReadOnlySpan<char>>(), pieces.Max(p => p.Text.Length));
    }

    /// <summary>The numbers of the pieces, in order.</summary>
    public List<int> Of(string text)
    {
        // Half a character, and numbers that will never be one, cannot be written in another way.
        var valid = string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE));
        var written = Blank + string.Join(Blank, valid.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // For each place: how likely the pieces up to it are together, the last of them, and where that begins.
        var best = new (float Score, int Piece, int Start)[written.Length + 1];
        for (var end = 1; end <= written.Length; end++)
        {
            best[end] = (float.NegativeInfinity, Unknown, end - 1);
            for (var start = Math.Max(0, end - _longest); start < end; start++)
            {
                if (!_pieces.TryGetValue(written.AsSpan(start, end - start), out var piece)) continue;
                if (best[start].Score + piece.Score >= best[end].Score) best[end] = (best[start].Score + piece.Score, piece.Number, start);
            }
            if (best[end].Piece == Unknown) best[end].Score = best[end - 1].Score + Rarest;
        }
        var numbers = new List<int>();
        for (var end = written.Length; end > 0; end = best[end].Start)
            if (best[end].Piece != Unknown || numbers is not [.., Unknown]) numbers.Add(best[end].Piece);
        CollectionsMarshal.AsSpan(numbers).Reverse();
        return numbers;
    }
}

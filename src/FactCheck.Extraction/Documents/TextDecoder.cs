using System.Buffers;
using System.Text;

namespace FactCheck.Extraction.Documents;

/// <summary>Bytes to text: byte order mark, then the announced charset, then the page's own, then UTF-8 if it is valid, then windows-1252.</summary>
internal static class TextDecoder
{
    private const int SniffedBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> AfterCharset = SearchValues.Create("\"' ;/>");

    /// <summary>What text does not hold: control characters other than white space, and what could not be decoded.</summary>
    private static readonly SearchValues<char> Strange = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c)), '\uFFFD']);

    private static readonly byte[][] BinaryMagic =
        [[0x89, (byte)'P', (byte)'N', (byte)'G'], "%PDF-"u8.ToArray(), "GIF8"u8.ToArray(), [(byte)'P', (byte)'K', 3, 4], [0x1F, 0x8B], [0xFF, 0xD8, 0xFF], [0x7F, (byte)'E', (byte)'L', (byte)'F']];

    public static string Decode(RawArticle article)
    {
        var bytes = article.Bytes.Span;
        if (bytes.Length > ArticleReader.MaxBytes)
            throw new UnreadableArticleException(UnreadableReason.TooLarge, $"The input is {bytes.Length / 1048576.0:0.0} MB; at most {ArticleReader.MaxBytes / 1048576} MB are read. Save the article alone, without pictures or scripts.");
        if (bytes.IsEmpty)
            throw new UnreadableArticleException(UnreadableReason.Empty, "The input is empty (0 bytes). Check that the page was saved.");
        foreach (var magic in BinaryMagic)
            if (bytes.StartsWith(magic))
                throw new UnreadableArticleException(UnreadableReason.NotText, $"The input ({bytes.Length:N0} bytes) is a picture, archive or other binary file, not text. Save the article as HTML or plain text.");

        var text = Decode(bytes, article.Charset);
        RefuseBinary(text);
        return text;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string? announced)
    {
        if (ByteOrderMark(bytes) is var (encoding, length)) return encoding.GetString(bytes[length..]);
        if (WithoutMark(bytes) is { } utf16) return utf16.GetString(bytes);

        var declared = Find(announced) ?? Find(CharsetInMarkup(bytes));
        // Valid UTF-8 beyond ASCII is never an accident, whatever a server says about "Latin-1"; other charsets are believed.
        if (declared is null or UTF8Encoding || declared.CodePage is 1252 or 28591 or 20127)
        {
            try { return StrictUtf8.GetString(bytes); }
            catch (DecoderFallbackException) { declared = declared is null or UTF8Encoding ? null : declared; }
        }
        return (declared ?? Find("windows-1252")!).GetString(bytes);
    }

    private static (Encoding, int)? ByteOrderMark(ReadOnlySpan<byte> b) => b switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 that lost its mark shows itself by a zero in nearly every other byte.</summary>
    private static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, SniffedBytes)];
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        var most = head.Length / 2 * 7 / 10;
        return most < 4 ? null : odd > most && even < most / 8 ? new UnicodeEncoding(false, false) : even > most && odd < most / 8 ? new UnicodeEncoding(true, false) : null;
    }

    private static string? CharsetInMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SniffedBytes)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || head.LastIndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) < 0) return null;
        var value = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = value.IndexOfAny(AfterCharset);
        return end > 0 ? value[..end].ToString() : null;
    }

    private static Encoding? Find(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset)) return null;
        var name = charset.Trim().Trim('"', '\'').ToLowerInvariant();
        if (name is "utf-8" or "utf8") return Encoding.UTF8;
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") name = "windows-1252";
        try { return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name); }
        catch (ArgumentException) { return null; }
    }

    private static void RefuseBinary(string text)
    {
        var strange = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Strange) is >= 0 and var at; rest = rest[(at + 1)..]) strange++;
        if (strange * 10L > text.Length)
            throw new UnreadableArticleException(UnreadableReason.NotText, $"{100L * strange / text.Length} % of the input's {text.Length:N0} characters are not text. Check that it is a page or a plain text, and in which encoding it was saved.");
    }
}

namespace FactCheck.Extraction;

/// <summary>One scraped document as it came in: HTML or plain text, in any encoding.</summary>
/// <param name="Bytes">The input, untouched. Up to <see cref="ArticleReader.MaxBytes"/>.</param>
/// <param name="Name">File name or address, if known: a hint for the format, and for nothing else.</param>
/// <param name="Charset">Encoding announced by whoever delivered the bytes ("windows-1251"); a byte order mark wins over it.</param>
public sealed record RawArticle(ReadOnlyMemory<byte> Bytes, string? Name = null, string? Charset = null);

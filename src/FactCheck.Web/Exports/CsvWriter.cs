using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace FactCheck.Web.Exports;

/// <summary>
/// Writes a table as CSV (RFC 4180), row by row. Made for spreadsheets, in which most of these files are opened: it begins with a
/// byte order mark, without which Excel takes UTF-8 for something else, and no cell is taken for a formula.
/// docs/decisions/0016-exports.md
/// </summary>
internal sealed class CsvWriter(PipeWriter pipe)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _line = new();

    public void Begin(IEnumerable<string> heads)
    {
        pipe.Write(Encoding.UTF8.Preamble);
        Row(heads);
    }

    public void Row(IEnumerable<object?> cells)
    {
        _line.Clear();
        foreach (var (i, cell) in cells.Index())
        {
            if (i > 0)
                _line.Append(',');
            Append(cell is string text ? Harmless(text) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
        }
        _line.Append("\r\n");
        foreach (var chunk in _line.GetChunks())
            Encoding.UTF8.GetBytes(chunk.Span, pipe);
    }

    /// <summary>A spreadsheet runs what begins like a formula; an apostrophe in front makes it text.</summary>
    public static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    private void Append(string text)
    {
        if (!text.AsSpan().ContainsAny(Quoted))
            _line.Append(text);
        else
            _line.Append('"').Append(text.Replace("\"", "\"\"")).Append('"');
    }
}

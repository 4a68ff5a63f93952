using System.Text.Json;
using FactCheck.Data.Statements;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Exports;

/// <summary>In which form a file comes.</summary>
public enum FileForm
{
    Csv,
    Jsonl,
}

/// <summary>A list of claims as a file. Rows go out as they come in from the database: a million of them need no more memory than a hundred.</summary>
internal static class ClaimsFile
{
    private const int RowsAtOnce = 200;

    public static async Task WriteAsync(HttpContext http, IQueryable<Claim> claims, string site, bool desk, FileForm form, string name)
    {
        var response = http.Response;
        response.ContentType = form == FileForm.Csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{form.ToString().ToLowerInvariant()}\"";
        response.Headers.CacheControl = "no-cache";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var rows = ExportedClaim.Stream(claims, site, desk);
        if (form == FileForm.Csv)
            await WriteCsvAsync(http, rows, desk);
        else
            await WriteLinesAsync(http, rows);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static async Task WriteCsvAsync(HttpContext http, IAsyncEnumerable<ExportedClaim> rows, bool desk)
    {
        var columns = ExportedClaim.Columns.Where(c => desk || c.Name != "desk_state").ToList();
        var csv = new CsvWriter(http.Response.BodyWriter);
        csv.Begin(columns.Select(c => c.Name));
        await SendAsync(http, rows, row => csv.Row(columns.Select(c => c.Cell(row))));
    }

    private static async Task WriteLinesAsync(HttpContext http, IAsyncEnumerable<ExportedClaim> rows)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var pipe = http.Response.BodyWriter;
        using var json = new Utf8JsonWriter(pipe, new JsonWriterOptions { Encoder = options.Encoder });
        await SendAsync(http, rows, row =>
        {
            JsonSerializer.Serialize(json, row, options);
            json.Flush();
            json.Reset();
            pipe.GetSpan(1)[0] = (byte)'\n';
            pipe.Advance(1);
        });
    }

    private static async Task SendAsync(HttpContext http, IAsyncEnumerable<ExportedClaim> rows, Action<ExportedClaim> write)
    {
        var count = 0;
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
        {
            write(row);
            if (++count % RowsAtOnce == 0)
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }
}

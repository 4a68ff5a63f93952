using System.Text;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>An input that could not be read: why, and its bytes.</summary>
public sealed class QuarantinedModel(FactCheckDb db) : PageModel
{
    private const int BytesShown = 512;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Row Input { get; private set; } = null!;

    public string FirstBytes { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var row = await db.Arrivals.AsNoTracking().Where(a => a.Id == Id && a.State == ArrivalState.Quarantined)
            .Select(a => new Row(a.Name, a.Reason!, a.ByteCount, a.ReceivedAt, a.FinishedAt, a.ImportId, db.ReadAttempts.Count(r => r.ArrivalId == a.Id)))
            .SingleOrDefaultAsync();
        if (row is null)
            return NotFound();
        Input = row;
        // Cut by PostgreSQL: nobody waits for 60 MB to see the first lines.
        var first = await db.Database.SqlQuery<byte[]>($"select substring(bytes from 1 for {BytesShown}) as \"Value\" from arrival_bytes where arrival_id = {Id}").SingleAsync();
        FirstBytes = Dump(first);
        return Page();
    }

    public async Task<IActionResult> OnGetBytesAsync()
    {
        var arrival = await db.Arrivals.AsNoTracking().Where(a => a.Id == Id).Select(a => new { a.Name, a.Original.Bytes }).SingleOrDefaultAsync();
        // Never as what it says it is: a scraped page must not run in our own site.
        return arrival is null ? NotFound() : File(arrival.Bytes, "application/octet-stream", arrival.Name);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Arrivals.SingleOrDefaultAsync(a => a.Id == Id) is not { } arrival)
            return NotFound();
        try
        {
            await db.ReadAttempts.Where(a => a.ArrivalId == Id).ExecuteDeleteAsync();
            arrival.TryAgain();
            await db.SaveChangesAsync();
        }
        catch (RuleException)
        {
            // Somebody else has tried it already; the import shows what came of that.
        }
        return RedirectToPage("/Desk/Inbox/Import", new { Id = arrival.ImportId });
    }

    private static string Dump(ReadOnlySpan<byte> bytes)
    {
        var dump = new StringBuilder();
        for (var at = 0; at < bytes.Length; at += 16)
        {
            var line = bytes[at..Math.Min(at + 16, bytes.Length)];
            dump.Append($"{at:x8}  {Convert.ToHexStringLower(line).Chunk(2).Aggregate("", (hex, pair) => hex + new string(pair) + " "),-48}  ");
            foreach (var b in line)
                dump.Append(b is >= 0x20 and < 0x7f ? (char)b : '.');
            dump.Append('\n');
        }
        return dump.ToString();
    }

    public sealed record Row(string Name, string Reason, int ByteCount, DateTimeOffset ReceivedAt, DateTimeOffset? FinishedAt, Guid ImportId, int Attempts);
}

using FactCheck.Data.Postgres;
using FactCheck.Web.Exports;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>The queue's list as it is filtered, whole, as a file. Has no page of its own.</summary>
public sealed class ExportModel(FactCheckDb db, SiteSettings settings, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public QueueFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public FileForm Form { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var site = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host}";
        var names = await QueueNames.LoadAsync(db, Filter, User.EditorId(), HttpContext.RequestAborted);
        await ClaimsFile.WriteAsync(HttpContext, Filter.Of(db, names, User.EditorId(), clock.GetUtcNow()), site, desk: true, Form, $"queue-{Filter.Show.ToString().ToLowerInvariant()}");
        return new EmptyResult();
    }
}

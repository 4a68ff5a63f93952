using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Topics;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Topics;

/// <summary>What readers find claims under: a topic shows every published claim with the tag of its name.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int TagsShown = 30;

    /// <summary>The topic that the sent form is about; null for a new one.</summary>
    [BindProperty]
    public Guid? About { get; set; }

    /// <summary>The version of it that was seen.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Sentence { get; set; }

    public IReadOnlyList<Row> Topics { get; private set; } = [];

    /// <summary>Tags that are no topic, most used first.</summary>
    public IReadOnlyList<TagRow> Tags { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAddAsync() => ChangeAsync(
        async (editor, now) => db.Topics.Add(new Topic(Name, Sentence, await db.Topics.Select(t => t.Slug).ToListAsync(), editor, now)),
        "The topic is added. Claims with the tag of its name are under it.");

    public Task<IActionResult> OnPostDescribeAsync() => ChangeAsync(
        async (editor, now) =>
        {
            var topic = await db.Topics.SingleOrDefaultAsync(t => t.Id == About) ?? throw new RuleException("There is no such topic any more.");
            db.Entry(topic).Property(t => t.Version).OriginalValue = Version;
            topic.Describe(Sentence, editor, now);
        },
        "The sentence is saved.");

    private async Task<IActionResult> ChangeAsync(Func<Editor, DateTimeOffset, Task> change, string done)
    {
        try
        {
            await change(await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            return await AgainAsync(rule.Message, rule.About);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync("Somebody changed this topic while the page was open. Its sentence as it stands now is in the list: look, and save again if you still want to.", null);
        }
        catch (DbUpdateException conflict) when (conflict.IsUniqueViolation())
        {
            return await AgainAsync("There is a topic of this name already.", nameof(Name));
        }
        TempData["Notice"] = done;
        return RedirectToPage();
    }

    private async Task<IActionResult> AgainAsync(string problem, string? field)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(field is null || About is null ? field ?? "" : $"{field}-{About}", problem);
        return Page();
    }

    private async Task LoadAsync()
    {
        Topics = await db.Topics.AsNoTracking().OrderBy(t => t.Name)
            .Select(t => new Row(t.Id, t.Name, t.Tag, t.Slug, t.Sentence, t.Version, db.Claims.Count(c => c.Tags.Contains(t.Tag))))
            .ToListAsync();
        // That there are any at all lets the index answer, without the claims.
        Tags = await db.Claims.AsNoTracking().Where(c => c.Tags.Length > 0).SelectMany(c => c.Tags)
            .Where(tag => !db.Topics.Any(t => t.Tag == tag))
            .GroupBy(tag => tag).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(TagsShown)
            .Select(g => new TagRow(g.Key, g.Count()))
            .ToListAsync();
    }

    public sealed record Row(Guid Id, string Name, string Tag, string Slug, string Sentence, uint Version, int Claims);

    public sealed record TagRow(string Tag, int Claims);
}

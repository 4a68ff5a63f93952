using System.Globalization;
using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Scales;

/// <summary>The scales on which verdicts are given. What a verdict says is never changed here: a rating in use is retired, and another added.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int MostWords = 100;

    /// <summary>The scale, or the rating, that the sent form is about; null for a new scale.</summary>
    [BindProperty]
    public Guid? About { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Word { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Plate { get; set; }

    public IReadOnlyList<ScaleRow> Scales { get; private set; } = [];

    /// <summary>The words that other fact-checkers' reviews have most often, and what they amount to.</summary>
    public IReadOnlyList<CounterpartRow> Counterparts { get; private set; } = [];

    /// <summary>The ratings that a word of others can amount to.</summary>
    public IEnumerable<RatingRow> House => Scales.Where(s => s.Key == RatingScale.House).SelectMany(s => s.Ratings).Where(r => r.RetiredAt is null);

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostScaleAsync() => ChangeAsync(async (editor, now) =>
        db.RatingScales.Add(RatingScale.New(Name, await db.RatingScales.Select(s => s.Key).ToListAsync(), editor, now)), "The scale is added. Give it its ratings.");

    public Task<IActionResult> OnPostRatingAsync() => ChangeAsync(async (editor, now) =>
        (await ScaleAsync(s => s.Id == About)).Add(Word, Number(), Shared.Badge.Choices.Contains(Plate) ? Plate! : Shared.Badge.Plain, editor, now), "The rating is added.");

    public Task<IActionResult> OnPostRenameAsync() => ChangeAsync(async (editor, now) =>
    {
        var (scale, rating) = await RatingAsync();
        scale.Rename(rating, Word, await db.Verdicts.AnyAsync(v => v.RatingId == rating.Id), editor, now);
    }, "The rating is renamed.");

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync(async (editor, now) =>
    {
        var (scale, rating) = await RatingAsync();
        scale.Retire(rating, editor, now);
    }, "The rating is retired: it is not offered any more, and verdicts that have it keep it.");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync(async (editor, now) =>
    {
        var (scale, rating) = await RatingAsync();
        scale.Restore(rating, editor, now);
    }, "The rating is offered again.");

    public Task<IActionResult> OnPostCounterpartAsync() => ChangeAsync(async (editor, now) =>
    {
        var word = string.IsNullOrWhiteSpace(Word) ? throw new RuleException("Which word is it about?") : Word.Trim();
        var house = await ScaleAsync(s => s.Key == RatingScale.House);
        var rating = About is null ? null : house.Ratings.SingleOrDefault(r => r.Id == About) ?? throw new RuleException("There is no such rating on the house scale any more.");
        var key = await db.OutsideVerdicts.Where(o => o.Rating == word).Select(o => o.RatingKey).FirstOrDefaultAsync();
        var counterpart = await db.Counterparts.Include(c => c.Rating).SingleOrDefaultAsync(c => c.Key == key || c.Word == word)
            ?? db.Counterparts.Add(new Counterpart(word, null)).Entity;
        house.Counts(counterpart, rating, editor, now);
    }, "Noted. Readers see it beside the publisher’s own word.");

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
        catch (DbUpdateException conflict) when (conflict.IsUniqueViolation())
        {
            return await AgainAsync("Somebody added the same a moment ago. Look at the scales as they stand now.", null);
        }
        TempData["Notice"] = done;
        return RedirectToPage();
    }

    private async Task<IActionResult> AgainAsync(string problem, string? about)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        ModelState.AddModelError(about is null ? "" : About is null ? about : $"{about}-{About}", problem);
        return Page();
    }

    private int? Number() =>
        string.IsNullOrWhiteSpace(Value) ? null
        : int.TryParse(Value, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RuleException($"“{Value}” is not a whole number.", nameof(Rating.Value));

    private async Task<(RatingScale Scale, Rating Rating)> RatingAsync()
    {
        var scale = await ScaleAsync(s => s.Ratings.Any(r => r.Id == About));
        return (scale, scale.Ratings.Single(r => r.Id == About));
    }

    private async Task<RatingScale> ScaleAsync(System.Linq.Expressions.Expression<Func<RatingScale, bool>> which) =>
        await db.RatingScales.Include(s => s.Ratings).SingleOrDefaultAsync(which) ?? throw new RuleException("There is no such scale or rating any more.");

    private async Task LoadAsync()
    {
        var scales = await db.RatingScales.AsNoTracking().AsSplitQuery()
            .Select(s => new ScaleRow(s.Id, s.Key, s.Name, s.Ratings.OrderBy(r => r.Position)
                .Select(r => new RatingRow(r.Id, r.Word, r.Value, r.Plate, r.RetiredAt, db.Verdicts.Where(v => v.RatingId == r.Id).Select(v => v.ClaimId).Distinct().Count())).ToList()))
            .ToListAsync();
        Counterparts = await db.OutsideVerdicts.GroupBy(o => o.RatingKey).Select(g => new { g.Key, Word = g.Min(o => o.Rating), Reviews = g.Count() })
            .OrderByDescending(w => w.Reviews).ThenBy(w => w.Key).Take(MostWords)
            .Select(w => new CounterpartRow(w.Word!, w.Reviews, db.Counterparts.Where(c => c.Key == w.Key).Select(c => c.RatingId).FirstOrDefault()))
            .ToListAsync();
        Scales = [.. scales.OrderByDescending(s => s.Key == RatingScale.House).ThenBy(s => s.Name)];
    }

    public sealed record CounterpartRow(string Word, int Reviews, Guid? RatingId);

    public sealed record ScaleRow(Guid Id, string Key, string Name, List<RatingRow> Ratings);

    public sealed record RatingRow(Guid Id, string Word, int? Value, string Plate, DateTimeOffset? RetiredAt, int Claims);
}

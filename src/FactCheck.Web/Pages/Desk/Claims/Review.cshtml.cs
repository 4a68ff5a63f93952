using System.Globalization;
using FactCheck.Data;
using FactCheck.Data.ClaimReviews;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>
/// The second person publishes a verdict, now or later, or returns it; a published one is looked at again or withdrawn.
/// Seen only when that fails: then it says why, and gives back what was typed.
/// </summary>
public sealed class ReviewModel(FactCheckDb db, SiteSettings settings, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the claim that the reviewer saw: what is published is what was read.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>A day, as it was typed.</summary>
    [BindProperty]
    public string? Day { get; set; }

    /// <summary>A time of that day, in UTC, as it was typed.</summary>
    [BindProperty]
    public string? Time { get; set; }

    public string Wording { get; private set; } = "";

    /// <summary>What was tried, as the handler's name.</summary>
    public string Step { get; private set; } = "";

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");

    public Task<IActionResult> OnPostPublishAsync() => StepAsync(nameof(Claim.Publish), (claim, editor, now) => claim.Publish(editor, now), "Published. Readers see it now.", MarkupIsFitAsync);

    public Task<IActionResult> OnPostApproveAsync() => StepAsync(nameof(Claim.Approve), (claim, editor, now) => claim.Approve(Moment(), editor, now), "Approved. It is published when its moment comes.", MarkupIsFitAsync);

    public Task<IActionResult> OnPostCallOffAsync() => StepAsync(nameof(Claim.CallOff), (claim, editor, now) => claim.CallOff(Comment ?? "", editor, now), "Called off. The verdict is a draft again.");

    public Task<IActionResult> OnPostReturnAsync() => StepAsync(nameof(Claim.Return), (claim, editor, now) => claim.Return(Comment ?? "", editor, now), "Returned to its author.");

    public Task<IActionResult> OnPostWithdrawAsync() => StepAsync(nameof(Claim.Withdraw), (claim, editor, now) => claim.Withdraw(Comment ?? "", editor, now), "Withdrawn. The page stays and says why.");

    public Task<IActionResult> OnPostKeepAsync() => StepAsync(nameof(Claim.Keep), (claim, editor, now) => claim.Keep(DayIfAny(), editor, now), "Noted: the verdict stands.");

    public Task<IActionResult> OnPostReaddressAsync() => StepAsync(nameof(Claim.Readdress), (claim, editor, now) => claim.Readdress(Comment, editor, now), "The page has another address. The old one leads to it.");

    private async Task<IActionResult> StepAsync(string step, Action<Claim, Editor, DateTimeOffset> take, string done, Func<Task>? first = null)
    {
        var claim = await db.Claims.Include(c => c.Verdicts).ThenInclude(v => v.Rating).SingleOrDefaultAsync(c => c.Id == Id);
        if (claim is null)
            return NotFound();
        db.Entry(claim).Property(c => c.Version).OriginalValue = Version;
        try
        {
            if (first is not null)
                await first();
            take(claim, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            return await AgainAsync(step, rule.Message, FieldOf(rule));
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            return await AgainAsync(step, await ClaimModel.WhoWasFasterAsync(db, Id), "");
        }
        TempData["Notice"] = done;
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    // What machines read of the page is part of what is published.
    private async Task MarkupIsFitAsync()
    {
        if (await CheckedClaim.PreviewAsync(db, Id, clock.GetUtcNow(), HttpContext.RequestAborted) is not { } claim)
            return;
        var shown = await ShownVerdict.OfAsync(db, claim, HttpContext.RequestAborted);
        if (ReviewRules.Check(VerdictMarkup.Of(shown.Claim, settings.SiteOf(Request))).FirstOrDefault(f => f.Severity == Severity.Needed) is { } fault)
            throw new RuleException($"Search engines and other fact-checkers could not read this verdict. {fault.Words}.");
    }

    private DateTimeOffset Moment()
    {
        var day = DayIfAny() ?? throw new RuleException("Choose the day on which it is to be published.", nameof(Verdict.PublishOn));
        return TimeOnly.TryParseExact(Time?.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(day, time, TimeSpan.Zero)
            : throw new RuleException(string.IsNullOrWhiteSpace(Time) ? "Choose the time at which it is to be published." : $"“{Time}” is not a time. Write hours and minutes: 14:30.", nameof(Time));
    }

    private DateOnly? DayIfAny() =>
        string.IsNullOrWhiteSpace(Day) ? null
        : DateOnly.TryParseExact(Day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RuleException($"“{Day}” is not a day. Write it as year, month, day: 2027-01-31.", nameof(Claim.CheckAgainOn));

    private async Task<IActionResult> AgainAsync(string step, string problem, string field)
    {
        (Wording, Version) = await db.Claims.AsNoTracking().Where(c => c.Id == Id).Select(c => new ValueTuple<string, uint>(c.Wording, c.Version)).SingleAsync();
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(field, problem);
        Step = step;
        return Page();
    }

    private static string FieldOf(RuleException rule) => rule.About switch
    {
        nameof(Verdict.Note) or nameof(Claim.Slug) => nameof(Comment),
        nameof(Verdict.PublishOn) or nameof(Claim.CheckAgainOn) => nameof(Day),
        nameof(Time) => nameof(Time),
        _ => "",
    };
}

using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account;

/// <summary>Leads somebody who has signed in again to the form that was being filled in; where its page is gone, shows what was typed.</summary>
public sealed class KeptModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Alone { get; set; }

    public KeptForm? Form { get; private set; }

    /// <summary>What a person has typed, as far as it can be told from what the form said itself.</summary>
    public IEnumerable<TypedField> Texts => Form!.Fields.Where(f => KeptForm.LooksTyped(f.Value));

    public async Task<IActionResult> OnGetAsync()
    {
        var (owner, old) = (User.EditorId(), clock.GetUtcNow() - KeptForm.Validity);
        Form = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == Id && f.EditorId == owner && f.KeptAt > old);
        return Form is null || Alone ? Page() : LocalRedirect(QueryHelpers.AddQueryString(Form.Page, KeptForms.Query, $"{Id}"));
    }
}

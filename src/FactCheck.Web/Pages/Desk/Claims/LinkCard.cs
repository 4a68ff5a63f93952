using FactCheck.Data.Statements;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A link as a card of the workbench: who answers what, in which words, why the machine thinks so, and what was decided.</summary>
/// <param name="Link">The link.</param>
/// <param name="View">The claim whose workbench it stands on.</param>
/// <param name="Answered">What it answers, in words ("C1", "R2").</param>
public sealed record LinkCard(LinkView Link, ClaimView View, string Answered)
{
    /// <summary>The label of the answer in the article beside it; null when it stands in another article.</summary>
    public string? Label => View.Article?.Labels.GetValueOrDefault(Link.RebuttalId);

    public string Who => Link.Speaker.Lead;

    public string Quoted => Link.Form == SpeechForm.Direct ? $"“{Link.Text}”" : Link.Text;

    /// <summary>What answers this answer in turn.</summary>
    public IEnumerable<LinkCard> InTurn => View.InTurn.Where(l => l.StatementId == Link.RebuttalId && l.Status != LinkStatus.Rejected).Select(l => new LinkCard(l, View with { InTurn = [.. View.InTurn.Where(o => o.Id != l.Id)] }, Label ?? Link.Speaker.Name));
}

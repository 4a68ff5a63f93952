using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Ingest;
using FactCheck.Ingest.Fetching;
using FactCheck.Web.Pages.Desk.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>Claims that programs propose. They come into the desk's queue as new ones; editors decide about them.</summary>
internal static class Proposals
{
    /// <summary>How long an article may take to be read while its proposer waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Proposes a claim.</summary>
    /// <remarks>
    /// Name the article, by its id or by its address, and copy the exact words out of it. An article that is not in the records yet is fetched and read first.
    /// The claim comes into the editors' queue, marked as proposed by the key; nothing of it is public until they rule on it. Send an `Idempotency-Key` to try again safely.
    /// </remarks>
    internal static async Task<IResult> ProposeAsync(
        ProposalJson proposal, FactCheckDb db, Intake intake, Ingestor ingestor, WebPages web, ApiVisitor visitor, ApiAddresses at, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(proposal.Source))
            throw new RuleException("Name the source, as the article does.", nameof(proposal.Source));
        var article = await ArticleAsync(proposal, db, intake, ingestor, web, visitor.Key!, clock, cancellationToken);
        var span = ExactWords.In(article.Text, proposal.Words, 0)
            ?? throw new RuleException("These words do not stand in the article. Copy them exactly as they are there; only white space may differ.", nameof(proposal.Words));
        var key = await db.ApiKeys.Include(k => k.MadeBy).SingleAsync(k => k.Id == visitor.Key!.Id, cancellationToken);
        var claim = await StatementAdder.ProposeAsync(db, article, span, proposal.Source, proposal.SourceType, proposal.SaidOn, key, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var told = new ProposedJson(claim.Id, at.Of("claims", claim.Id), claim.State, claim.Text, article.Id, claim.Source.HeadId, $"{at.Site}/desk/claims/{claim.Id}");
        return TypedResults.Created(told.Self, told);
    }

    private static async Task<Article> ArticleAsync(
        ProposalJson proposal, FactCheckDb db, Intake intake, Ingestor ingestor, WebPages web, ApiKeyholder key, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (proposal.Article is { } id)
            return await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
                ?? throw new RuleException("There is no article with this id. Hand it in first, or give its address.", nameof(proposal.Article));
        if (string.IsNullOrWhiteSpace(proposal.Address))
            throw new RuleException("Say where the words stand: give the article’s id or its address.", nameof(proposal.Article));
        try
        {
            var address = WebPages.AddressOf(proposal.Address);
            var known = await db.Articles.OrderBy(a => a.Id).FirstOrDefaultAsync(a => a.Address == address.AbsoluteUri, cancellationToken)
                ?? await db.Arrivals.Where(a => a.Address == address.AbsoluteUri && a.Article != null).OrderBy(a => a.Id).Select(a => a.Article).FirstOrDefaultAsync(cancellationToken);
            if (known is not null)
                return known;
            var fetched = await web.FetchAsync(address, cancellationToken);
            var import = await intake.QueueAsync($"{fetched.Address.AbsoluteUri} (through the key {key.Name})", key.MadeById, [fetched.ToInput()], cancellationToken);
            return await ReadAsync(db, ingestor, import, clock, cancellationToken);
        }
        catch (FetchException failure)
        {
            throw new RuleException(failure.Message, nameof(proposal.Address));
        }
    }

    // A worker may have taken it before us: then its reading is waited for.
    private static async Task<Article> ReadAsync(FactCheckDb db, Ingestor ingestor, Guid import, TimeProvider clock, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Patience;
        do
        {
            await ingestor.ReadNextAsync(import, cancellationToken);
            var arrival = await db.Arrivals.AsNoTracking().Where(a => a.ImportId == import).Select(a => new { a.State, a.Reason, a.ArticleId }).SingleAsync(cancellationToken);
            if (arrival.ArticleId is { } id)
                return await db.Articles.SingleAsync(a => a.Id == id, cancellationToken);
            if (arrival.State != ArrivalState.Waiting)
                throw new RuleException($"The article cannot be read. {arrival.Reason}", nameof(ProposalJson.Address));
            await Task.Delay(TimeSpan.FromMilliseconds(250), clock, cancellationToken);
        }
        while (clock.GetUtcNow() < until);
        throw new RuleException("The article is in the records’ queue and takes its time. Send the proposal again in a minute.", nameof(ProposalJson.Address));
    }
}

/// <summary>A claim that a program proposes.</summary>
/// <param name="Words">The exact words of the article; only white space may differ.</param>
/// <param name="Source">Who said them, as the article names the source.</param>
/// <param name="Article">The article, by its id.</param>
/// <param name="Address">Or the article, by its address.</param>
/// <param name="SourceType">What the source is, where it is not known yet.</param>
/// <param name="SaidOn">The day on which it was said, where the article gives it.</param>
internal sealed record ProposalJson(
    string Words, string Source, Guid? Article = null, string? Address = null, SourceType SourceType = SourceType.Person, DateOnly? SaidOn = null);

/// <summary>What came of a proposal.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Self">Where all about it stands, for keys with the scope `read:desk` until it is published.</param>
/// <param name="DeskState">Where it stands in the desk's work.</param>
/// <param name="Text">The words, as the article has them.</param>
/// <param name="Article">The id of the article.</param>
/// <param name="Source">The id of the source that the name was found to mean.</param>
/// <param name="Desk">Where editors see it.</param>
internal sealed record ProposedJson(Guid Id, string Self, ClaimState DeskState, string Text, Guid Article, Guid Source, string Desk);

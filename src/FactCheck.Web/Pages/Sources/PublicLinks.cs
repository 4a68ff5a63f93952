namespace FactCheck.Web.Pages.Sources;

/// <summary>
/// The exchanges of a source that readers may see. A link is public once it is confirmed and, over as many answers to answers
/// as it takes, is about a claim with a published verdict.
/// </summary>
internal static class PublicLinks
{
    /// <summary>
    /// The head of a query whose {0} is the source's head. It gives the tables mine (ids of its statements) and public_links
    /// (id, rebuttal_id, statement_id, kind, decided_at, gives: whether the source answers or is answered, slug of the claim it is about).
    /// </summary>
    public const string With = """
        with recursive mine as (
            select t.id from statements t join sources s on s.id = t.source_id where s.head_id = {0}
        ), touching as (
            select l.id, l.rebuttal_id, l.statement_id, l.kind, l.decided_at, true as gives
            from links l join mine on mine.id = l.rebuttal_id where l.status = 'Confirmed'
            union all
            select l.id, l.rebuttal_id, l.statement_id, l.kind, l.decided_at, false
            from links l join mine on mine.id = l.statement_id where l.status = 'Confirmed'
        ), leads_to as (
            select id, statement_id from touching
            union
            select b.id, l.statement_id from leads_to b join links l on l.rebuttal_id = b.statement_id where l.status = 'Confirmed'
        ), about as (
            select b.id, min(c.slug) as slug from leads_to b join statements c on c.id = b.statement_id
            where exists (select 1 from verdicts v where v.claim_id = c.id and v.state = 'Published')
            group by b.id
        ), public_links as (
            select t.*, about.slug from touching t join about on about.id = t.id
        )
        """;
}

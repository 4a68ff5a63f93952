using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>What everybody may read of the records. All that the API tells strangers begins with one of these.</summary>
internal static class PublicRecords
{
    /// <summary>Claims with a verdict that is or was published, which have an address of their own, and those that others have checked.</summary>
    public static IQueryable<Claim> Public(this IQueryable<Claim> claims) => claims.Where(c => c.Slug != null || c.State == ClaimState.CheckedElsewhere);

    /// <summary>Steps of verdicts that readers can see.</summary>
    public static IQueryable<Verdict> Public(this IQueryable<Verdict> verdicts) =>
        verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn);

    /// <summary>The claims that a visitor may read.</summary>
    public static IQueryable<Claim> ClaimsFor(this FactCheckDb db, ApiVisitor visitor) => visitor.ReadsDesk ? db.Claims.AsNoTracking() : db.Claims.AsNoTracking().Public();

    /// <summary>Ids of all that answers a public claim, or one of its answers in turn, as editors confirmed it. Begins at the confirmed links: those are few.</summary>
    public static IQueryable<Guid> PublicAnswers(this FactCheckDb db) => db.Database.SqlQuery<Guid>($"""
        with recursive answers as (
            select l.rebuttal_id as id from links l join statements s on s.id = l.statement_id where l.status = 'Confirmed' and (s.slug is not null or s.state = 'CheckedElsewhere')
            union
            select l.rebuttal_id from links l join answers a on l.statement_id = a.id where l.status = 'Confirmed'
        )
        select id as "Value" from answers
        """);
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>What a migration has to do for rows from before other fact-checkers' reviews could be imported.</summary>
internal static class OutsideReviews
{
    /// <summary>Lists that are empty (a new JSON column begins as an object), and the language of statements, which only their articles had.</summary>
    public static void FillOutsideReviews(this MigrationBuilder migration) => migration.Sql("""
        update outside_verdicts set sightings = '[]', evidence = '[]', corrections = '[]' where sightings = '{}';
        update statements s set language = (
            select a.language from appearances p join articles a on a.id = p.article_id
            where p.statement_id = s.id order by a.read_at, p.start limit 1);
        """);
}

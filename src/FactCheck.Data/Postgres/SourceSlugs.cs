using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>Addresses for sources that were there before sources had any, by the rule of <see cref="Sources.Source.Slug"/>.</summary>
internal static class SourceSlugs
{
    /// <summary>To be run once the column is there, and before it is indexed.</summary>
    public static void FillSourceSlugs(this MigrationBuilder migration) => migration.Sql("""
        update sources set slug = ltrim(words || '-' || right(replace(sources.id::text, '-', ''), case when type = 'Unnamed' or words = '' then 12 else 6 end), '-')
        from (
            select id, trim(both '-' from left(regexp_replace(lower(regexp_replace(normalize(name, nfd), '[\u0300-\u036f''’]', '', 'g')), '[^a-z0-9]+', '-', 'g'), 70)) as words
            from sources
        ) named
        where named.id = sources.id and slug = '';
        """);
}

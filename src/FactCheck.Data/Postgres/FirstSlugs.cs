using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>Addresses for rows that were there before their tables had any, by the rules that give them to new ones.</summary>
internal static class FirstSlugs
{
    // What Statements.Slug.Of makes of the column "name".
    private const string Words =
        """trim(both '-' from left(regexp_replace(lower(regexp_replace(normalize(name, nfd), '[\u0300-\u036f''’]', '', 'g')), '[^a-z0-9]+', '-', 'g'), 70))""";

    /// <summary>To be run once the column is there, and before it is indexed.</summary>
    public static void FillSourceSlugs(this MigrationBuilder migration) => migration.Sql($"""
        update sources set slug = ltrim(named.words || '-' || right(replace(sources.id::text, '-', ''), case when type = 'Unnamed' or named.words = '' then 12 else 6 end), '-')
        from (select id, {Words} as words from sources) named
        where named.id = sources.id and slug = '';
        """);

    /// <summary>The same for <see cref="Articles.Article.OutletSlug"/>.</summary>
    public static void FillOutletSlugs(this MigrationBuilder migration) => migration.Sql($"""
        update articles set outlet_slug = coalesce(nullif(named.words, ''), left(encode(sha256(convert_to(outlet, 'UTF8')), 'hex'), 12))
        from (select name, {Words} as words from (select distinct outlet as name from articles where outlet is not null) outlets) named
        where outlet = named.name and outlet_slug is null;
        """);
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres.Search;

/// <summary>
/// The tables, functions and triggers that finding claims rests on. They are PostgreSQL's own, written by hand: no entity
/// knows of them, and no program that writes to the records can forget them.
/// </summary>
internal static class SearchSchema
{
    /// <summary>To be run once all tables of the records are there; takes in what they hold.</summary>
    public static void CreateSearch(this MigrationBuilder migration) => migration.Sql(Script("search"));

    public static void DropSearch(this MigrationBuilder migration) => migration.Sql("""
        drop function search_follow() cascade;
        drop function search_keep(uuid[]), search_forms(text);
        drop view search_rows;
        drop table statement_search, search_vocabulary;
        drop function search_name(text), search_stems(tsvector), search_stem(text), search_words(text);
        """);

    /// <summary>Where it is kept what claims mean; to be run after <see cref="CreateSearch"/>.</summary>
    public static void CreateMeanings(this MigrationBuilder migration) => migration.Sql(Script("meanings"));

    public static void DropMeanings(this MigrationBuilder migration) => migration.Sql("""
        drop function meanings_follow() cascade;
        drop table statement_meanings;
        """);

    private static string Script(string name)
    {
        using var file = new StreamReader(typeof(SearchSchema).Assembly.GetManifestResourceStream($"FactCheck.Data.Postgres.Search.{name}.sql")!);
        return file.ReadToEnd();
    }
}

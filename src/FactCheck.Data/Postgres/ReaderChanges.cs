using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>
/// PostgreSQL itself tells every process when something has changed that readers see, whoever changed it: the site, a worker,
/// the command line or a hand-written statement. It is told with the commit, never before; many changes in one transaction are told once.
/// </summary>
public static class ReaderChanges
{
    /// <summary>The channel to listen on. What is told says no more than which table changed.</summary>
    public const string Channel = "readers";

    /// <summary>Every change of these tables is one that readers may see.</summary>
    internal static void TellReaders(this MigrationBuilder migration, params string[] tables)
    {
        migration.Sql("""
            create or replace function tell_readers() returns trigger language plpgsql as $$
            begin
                perform pg_notify('readers', tg_table_name);
                return null;
            end $$;
            """);
        foreach (var table in tables)
        {
            migration.Sql($"""
                create trigger {table}_tell_readers after insert or update or delete or truncate on {table}
                    for each statement execute function tell_readers();
                """);
        }
    }

    /// <summary>
    /// Records of which most rows are no business of readers: reading articles adds thousands a minute, and must not cost readers their kept pages.
    /// </summary>
    internal static void TellReadersOfRecords(this MigrationBuilder migration)
    {
        migration.TellReaders("incidents", "topics", "site_pages", "site_page_versions", "rating_scales", "ratings", "outside_verdicts", "counterparts", "contacts");
        migration.Sql("""
            create trigger verdicts_tell_readers after insert on verdicts
                for each row when (new.state in ('Published', 'Corrected', 'Withdrawn')) execute function tell_readers();
            create trigger statements_tell_readers after update on statements
                for each row when (new.slug is not null or old.slug is not null or (new.kind = 'Rebuttal' and old is distinct from new)) execute function tell_readers();
            create trigger links_tell_readers after insert on links
                for each row when (new.status = 'Confirmed') execute function tell_readers();
            create trigger links_changed_tell_readers after update on links
                for each row when (new.status = 'Confirmed' or old.status = 'Confirmed') execute function tell_readers();
            create trigger links_gone_tell_readers after delete on links
                for each row when (old.status = 'Confirmed') execute function tell_readers();
            create trigger sources_tell_readers after update on sources
                for each row when (old is distinct from new) execute function tell_readers();
            create trigger articles_tell_readers after update on articles
                for each row when ((old.title, old.outlet, old.address, old.published) is distinct from (new.title, new.outlet, new.address, new.published))
                execute function tell_readers();
            create trigger editors_tell_readers after update on editors
                for each row when (old.name is distinct from new.name) execute function tell_readers();
            """);
        TellWhere(migration, "appearances", """
            exists (select 1 from changed c join statements s on s.id = c.statement_id
                where s.slug is not null or exists (select 1 from links l where l.rebuttal_id = s.id and l.status = 'Confirmed'))
            """);
        foreach (var table in (string[])["aliases", "affiliations"])
        {
            TellWhere(migration, table, """
                exists (select 1 from changed c join sources o on o.id = c.source_id join sources f on f.head_id = o.head_id
                    join statements s on s.source_id = f.id where s.slug is not null)
                """);
        }
    }

    internal static void StopTellingReaders(this MigrationBuilder migration) =>
        migration.Sql("""
            drop function tell_readers() cascade;
            drop function appearances_tell_readers() cascade;
            drop function aliases_tell_readers() cascade;
            drop function affiliations_tell_readers() cascade;
            """);

    // One question for all rows of a statement.
    private static void TellWhere(MigrationBuilder migration, string table, string condition) =>
        migration.Sql($"""
            create function {table}_tell_readers() returns trigger language plpgsql as $$
            begin
                if {condition} then
                    perform pg_notify('readers', tg_table_name);
                end if;
                return null;
            end $$;
            create trigger {table}_tell_readers after insert on {table} referencing new table as changed
                for each statement execute function {table}_tell_readers();
            create trigger {table}_changed_tell_readers after update on {table} referencing new table as changed
                for each statement execute function {table}_tell_readers();
            create trigger {table}_gone_tell_readers after delete on {table} referencing old table as changed
                for each statement execute function {table}_tell_readers();
            """);
}

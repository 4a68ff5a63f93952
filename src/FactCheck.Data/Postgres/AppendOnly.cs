using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>Tables whose rows are never changed or removed, not even by a hand-written statement.</summary>
internal static class AppendOnly
{
    public static void KeepAppendOnly(this MigrationBuilder migration, params string[] tables)
    {
        migration.Sql("""
            create or replace function refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception 'Rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
            end $$;
            """);
        foreach (var table in tables)
        {
            migration.Sql($"""
                create trigger {table}_append_only before update or delete or truncate on {table}
                    for each statement execute function refuse_change();
                """);
        }
    }

    public static void LiftAppendOnly(this MigrationBuilder migration) =>
        migration.Sql("drop function refuse_change() cascade;");
}

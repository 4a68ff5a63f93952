using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Postgres;

/// <summary>
/// Fills the webhooks' queue. Verdicts are published by pages, by the clock and by the command line; a trigger sees them all,
/// and what it writes is part of the same transaction: told if and only if it happened.
/// </summary>
internal static class WebhookQueue
{
    public static void QueueDeliveries(this MigrationBuilder migration) => migration.Sql("""
        create or replace function queue_deliveries() returns trigger language plpgsql as $$
        begin
            insert into deliveries (id, webhook_id, verdict_id, state, made_at, due_at, failures)
            select gen_random_uuid(), w.id, new.id, 'Waiting', new.at, now(), 0
            from webhooks w
            where w.stopped_at is null
                and w.events & (case new.state when 'Published' then 1 when 'Corrected' then 2 else 4 end) <> 0;
            return null;
        end $$;
        create trigger verdicts_queue_deliveries after insert on verdicts
            for each row when (new.state in ('Published', 'Corrected', 'Withdrawn')) execute function queue_deliveries();
        """);

    public static void QueueDeliveriesNoMore(this MigrationBuilder migration) =>
        migration.Sql("drop function queue_deliveries() cascade;");
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Exchanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A rebuttal can itself be rebutted, to any depth; "union" ends where two answer each other.
            migrationBuilder.Sql("""
                create function exchange_of(claim_id uuid) returns table (statement_id uuid) language sql stable parallel safe rows 10 as $$
                    with recursive exchange as (
                        select claim_id as id
                        union
                        select l.rebuttal_id from links l join exchange e on l.statement_id = e.id where l.status = 'Confirmed'
                    )
                    select id from exchange
                $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function exchange_of(uuid)");
        }
    }
}

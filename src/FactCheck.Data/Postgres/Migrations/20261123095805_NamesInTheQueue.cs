using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NamesInTheQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_articles_outlet",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "ix_statements_language",
                table: "statements",
                column: "language",
                filter: "kind = 'Claim'");

            migrationBuilder.CreateIndex(
                name: "ix_statements_tags_used",
                table: "statements",
                column: "tags",
                filter: "kind = 'Claim' and cardinality(tags) > 0");

            // A claim takes its language from the first of its articles that tells one.
            migrationBuilder.Sql("""
                update statements s set language = (
                    select a.language from appearances p join articles a on a.id = p.article_id
                    where p.statement_id = s.id and a.language is not null order by a.read_at limit 1)
                where s.language is null and exists (
                    select from appearances p join articles a on a.id = p.article_id where p.statement_id = s.id and a.language is not null)
                """);

            // A page shows thirty of a hundred thousand: helpers read ahead for nothing, and a page costs what it shows.
            migrationBuilder.Sql("do $$ begin execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database()); end $$");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_language",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_tags_used",
                table: "statements");

            migrationBuilder.Sql("do $$ begin execute format('alter database %I reset max_parallel_workers_per_gather', current_database()); end $$");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet",
                table: "articles",
                column: "outlet")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}

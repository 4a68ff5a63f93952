using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DeskLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_state_found_at_id",
                table: "statements");

            migrationBuilder.CreateIndex(
                name: "ix_statements_confidence_id",
                table: "statements",
                columns: new[] { "confidence", "id" },
                filter: "kind = 'Claim'");

            migrationBuilder.CreateIndex(
                name: "ix_statements_found_at_id",
                table: "statements",
                columns: new[] { "found_at", "id" },
                filter: "kind = 'Claim'");

            migrationBuilder.CreateIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements",
                columns: new[] { "state", "confidence", "id" },
                filter: "kind = 'Claim'");

            migrationBuilder.CreateIndex(
                name: "ix_statements_state_found_at_id",
                table: "statements",
                columns: new[] { "state", "found_at", "id" },
                filter: "kind = 'Claim'");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet",
                table: "articles",
                column: "outlet")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_confidence_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_found_at_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_state_found_at_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_articles_outlet",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements",
                columns: new[] { "state", "confidence", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_state_found_at_id",
                table: "statements",
                columns: new[] { "state", "found_at", "id" });
        }
    }
}

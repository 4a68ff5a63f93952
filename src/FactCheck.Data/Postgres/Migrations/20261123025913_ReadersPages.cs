using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ReadersPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "former_slugs",
                table: "statements",
                type: "text[]",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    reply_to = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_reports_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_pages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_steps_editors_by_id",
                        column: x => x.by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_steps_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_page_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    page_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_page_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_site_page_versions_editor_by_id",
                        column: x => x.by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_site_page_versions_site_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "site_pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statements_former_slugs",
                table: "statements",
                column: "former_slugs")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_report_steps_by_id",
                table: "report_steps",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_steps_report_id",
                table: "report_steps",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_claim_id",
                table: "reports",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_is_closed_at_id",
                table: "reports",
                columns: new[] { "is_closed", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_site_page_versions_by_id",
                table: "site_page_versions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_site_page_versions_page_id_language_number",
                table: "site_page_versions",
                columns: new[] { "page_id", "language", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_pages_key",
                table: "site_pages",
                column: "key",
                unique: true);
            migrationBuilder.KeepAppendOnly("report_steps", "site_page_versions");
            migrationBuilder.Sql("update statements set former_slugs = '{}' where kind = 'Claim';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_steps");

            migrationBuilder.DropTable(
                name: "site_page_versions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "site_pages");

            migrationBuilder.DropIndex(
                name: "ix_statements_former_slugs",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "former_slugs",
                table: "statements");
        }
    }
}

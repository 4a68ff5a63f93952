using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_links_rebuttals_rebuttal_id",
                table: "links");

            migrationBuilder.AddColumn<Guid>(
                name: "assignee_id",
                table: "statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "check_again_on",
                table: "statements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "likeness",
                table: "statements",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "likeness_because",
                table: "statements",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "repeat_of_id",
                table: "statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "resembles_id",
                table: "statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "tags",
                table: "statements",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "before_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contacts_editor_by_id",
                        column: x => x.by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mentions = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_notes_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notes_editor_by_id",
                        column: x => x.by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "read_marks",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    editor_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_read_marks", x => new { x.claim_id, x.editor_id });
                    table.ForeignKey(
                        name: "fk_read_marks_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_read_marks_editors_editor_id",
                        column: x => x.editor_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_shared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_lists", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_lists_editors_owner_id",
                        column: x => x.owner_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statements_assignee_id_state",
                table: "statements",
                columns: new[] { "assignee_id", "state" },
                filter: "assignee_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_statements_check_again_on",
                table: "statements",
                column: "check_again_on",
                filter: "check_again_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_statements_repeat_of_id",
                table: "statements",
                column: "repeat_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_resembles_id",
                table: "statements",
                column: "resembles_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements",
                columns: new[] { "state", "confidence", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_tags",
                table: "statements",
                column: "tags")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_by_id",
                table: "contacts",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_claim_id",
                table: "contacts",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_by_id",
                table: "notes",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_claim_id",
                table: "notes",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_mentions",
                table: "notes",
                column: "mentions")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_read_marks_editor_id",
                table: "read_marks",
                column: "editor_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_lists_owner_id_name",
                table: "saved_lists",
                columns: new[] { "owner_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_links_statements_rebuttal_id",
                table: "links",
                column: "rebuttal_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_statements_editors_assignee_id",
                table: "statements",
                column: "assignee_id",
                principalTable: "editors",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_statements_statements_repeat_of_id",
                table: "statements",
                column: "repeat_of_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_statements_statements_resembles_id",
                table: "statements",
                column: "resembles_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_links_statements_rebuttal_id",
                table: "links");

            migrationBuilder.DropForeignKey(
                name: "fk_statements_editors_assignee_id",
                table: "statements");

            migrationBuilder.DropForeignKey(
                name: "fk_statements_statements_repeat_of_id",
                table: "statements");

            migrationBuilder.DropForeignKey(
                name: "fk_statements_statements_resembles_id",
                table: "statements");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "read_marks");

            migrationBuilder.DropTable(
                name: "saved_lists");

            migrationBuilder.DropIndex(
                name: "ix_statements_assignee_id_state",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_check_again_on",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_repeat_of_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_resembles_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_state_confidence_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_tags",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "assignee_id",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "check_again_on",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "likeness",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "likeness_because",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "repeat_of_id",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "resembles_id",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "before_id",
                table: "decisions");

            migrationBuilder.AddForeignKey(
                name: "fk_links_rebuttals_rebuttal_id",
                table: "links",
                column: "rebuttal_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

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

            migrationBuilder.DropIndex(
                name: "ix_arrivals_import_id",
                table: "arrivals");

            migrationBuilder.DropIndex(
                name: "ix_aliases_key",
                table: "aliases");

            migrationBuilder.AddColumn<DateOnly>(
                name: "check_again_on",
                table: "verdicts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "publish_on",
                table: "verdicts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "to_reviewer",
                table: "verdicts",
                type: "text",
                nullable: true);

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
                name: "head_id",
                table: "sources",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "sources",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "sources",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "retired_at",
                table: "ratings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "role",
                table: "invitations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Administrator");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "cancelled_at",
                table: "imports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "cancelled_by_id",
                table: "imports",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deactivated_at",
                table: "editors",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "role",
                table: "editors",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Administrator");

            migrationBuilder.AddColumn<Guid>(
                name: "before_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "editor_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "other_source_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "scale_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "source_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "arrivals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "words",
                table: "aliases",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('simple', key || ' ' || name || ' 0' || lower(regexp_replace(regexp_replace(name, '\\m(a|an|the|of|for|and|on|in|to)\\M', '', 'gi'), '\\W*(\\w)\\w*\\W*', '\\1', 'g')))",
                stored: true);

            migrationBuilder.CreateTable(
                name: "affiliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_affiliations", x => x.id);
                    table.CheckConstraint("ck_affiliations_days", "since <= until");
                    table.ForeignKey(
                        name: "fk_affiliations_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "editor_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editor_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_editor_passkeys_editors_user_id",
                        column: x => x.user_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    followed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    followed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_check_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    stopped_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feeds", x => x.id);
                    table.ForeignKey(
                        name: "fk_feeds_editor_followed_by_id",
                        column: x => x.followed_by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feeds_editor_stopped_by_id",
                        column: x => x.stopped_by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    editor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    had_files = table.Column<bool>(type: "boolean", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fields = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_kept_forms_editors_editor_id",
                        column: x => x.editor_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    editor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_editor_editor_id",
                        column: x => x.editor_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feed_entries",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_entries", x => new { x.feed_id, x.key });
                    table.ForeignKey(
                        name: "fk_feed_entries_feeds_feed_id",
                        column: x => x.feed_id,
                        principalTable: "feeds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_verdicts_publish_on",
                table: "verdicts",
                sql: "(state = 'Approved') = (publish_on is not null)");

            // What was there before: every editor could do everything, every source stood for itself, and no claim had a tag.
            migrationBuilder.Sql("""
                update sources set head_id = id;
                update statements set tags = '{}' where kind = 'Claim';
                alter table editors alter column role drop default;
                alter table invitations alter column role drop default;
                """);
            migrationBuilder.KeepAppendOnly("notes", "contacts");

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
                name: "ix_sources_head_id",
                table: "sources",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_merged_into_id",
                table: "sources",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_named",
                table: "sources",
                columns: new[] { "name", "id" },
                filter: "head_id = id and type <> 'Unnamed'");

            migrationBuilder.CreateIndex(
                name: "ix_sources_type",
                table: "sources",
                columns: new[] { "type", "name", "id" },
                filter: "head_id = id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_sources_merged",
                table: "sources",
                sql: "(merged_into_id is null) = (head_id = id)");

            migrationBuilder.CreateIndex(
                name: "ix_imports_cancelled_by_id",
                table: "imports",
                column: "cancelled_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_editor_id",
                table: "decisions",
                column: "editor_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_other_source_id",
                table: "decisions",
                column: "other_source_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_scale_id",
                table: "decisions",
                column: "scale_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_source_id",
                table: "decisions",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_told_apart",
                table: "decisions",
                columns: new[] { "source_id", "other_source_id" },
                filter: "kind = 'SourcesToldApart'");

            migrationBuilder.CreateIndex(
                name: "ix_arrivals_import_id_position",
                table: "arrivals",
                columns: new[] { "import_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_arrivals_import_id_state_position",
                table: "arrivals",
                columns: new[] { "import_id", "state", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_aliases_key",
                table: "aliases",
                column: "key",
                filter: "kind not in ('Metonym', 'Anaphor')");

            migrationBuilder.CreateIndex(
                name: "ix_aliases_words",
                table: "aliases",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_affiliations_source_id",
                table: "affiliations",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_by_id",
                table: "contacts",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_claim_id",
                table: "contacts",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_editor_passkeys_user_id",
                table: "editor_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_feeds_address",
                table: "feeds",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feeds_followed_by_id",
                table: "feeds",
                column: "followed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_feeds_next_check_at",
                table: "feeds",
                column: "next_check_at",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_feeds_stopped_by_id",
                table: "feeds",
                column: "stopped_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_kept_forms_editor_id",
                table: "kept_forms",
                column: "editor_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_sessions_editor_id",
                table: "sessions",
                column: "editor_id");

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_asp_net_users_editor_id",
                table: "decisions",
                column: "editor_id",
                principalTable: "editors",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_rating_scales_scale_id",
                table: "decisions",
                column: "scale_id",
                principalTable: "rating_scales",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_sources_other_source_id",
                table: "decisions",
                column: "other_source_id",
                principalTable: "sources",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_sources_source_id",
                table: "decisions",
                column: "source_id",
                principalTable: "sources",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_imports_editor_cancelled_by_id",
                table: "imports",
                column: "cancelled_by_id",
                principalTable: "editors",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_links_statements_rebuttal_id",
                table: "links",
                column: "rebuttal_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sources_sources_head_id",
                table: "sources",
                column: "head_id",
                principalTable: "sources",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sources_sources_merged_into_id",
                table: "sources",
                column: "merged_into_id",
                principalTable: "sources",
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
                name: "fk_decisions_asp_net_users_editor_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_rating_scales_scale_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_sources_other_source_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_sources_source_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_imports_editor_cancelled_by_id",
                table: "imports");

            migrationBuilder.DropForeignKey(
                name: "fk_links_statements_rebuttal_id",
                table: "links");

            migrationBuilder.DropForeignKey(
                name: "fk_sources_sources_head_id",
                table: "sources");

            migrationBuilder.DropForeignKey(
                name: "fk_sources_sources_merged_into_id",
                table: "sources");

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
                name: "affiliations");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "editor_passkeys");

            migrationBuilder.DropTable(
                name: "feed_entries");

            migrationBuilder.DropTable(
                name: "kept_forms");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "read_marks");

            migrationBuilder.DropTable(
                name: "saved_lists");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "feeds");

            migrationBuilder.DropCheckConstraint(
                name: "ck_verdicts_publish_on",
                table: "verdicts");

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

            migrationBuilder.DropIndex(
                name: "ix_sources_head_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_merged_into_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_named",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_type",
                table: "sources");

            migrationBuilder.DropCheckConstraint(
                name: "ck_sources_merged",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_imports_cancelled_by_id",
                table: "imports");

            migrationBuilder.DropIndex(
                name: "ix_decisions_editor_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_other_source_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_scale_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_source_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_told_apart",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_arrivals_import_id_position",
                table: "arrivals");

            migrationBuilder.DropIndex(
                name: "ix_arrivals_import_id_state_position",
                table: "arrivals");

            migrationBuilder.DropIndex(
                name: "ix_aliases_key",
                table: "aliases");

            migrationBuilder.DropIndex(
                name: "ix_aliases_words",
                table: "aliases");

            migrationBuilder.DropColumn(
                name: "words",
                table: "aliases");

            migrationBuilder.DropColumn(
                name: "check_again_on",
                table: "verdicts");

            migrationBuilder.DropColumn(
                name: "publish_on",
                table: "verdicts");

            migrationBuilder.DropColumn(
                name: "to_reviewer",
                table: "verdicts");

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
                name: "head_id",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "version",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "retired_at",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "role",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "cancelled_at",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "cancelled_by_id",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "deactivated_at",
                table: "editors");

            migrationBuilder.DropColumn(
                name: "role",
                table: "editors");

            migrationBuilder.DropColumn(
                name: "before_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "editor_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "other_source_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "scale_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "source_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "address",
                table: "arrivals");

            migrationBuilder.CreateIndex(
                name: "ix_arrivals_import_id",
                table: "arrivals",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_aliases_key",
                table: "aliases",
                column: "key",
                filter: "kind = 'Full'");

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

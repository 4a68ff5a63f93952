using System;
using FactCheck.Data.Postgres.Search;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outside_verdicts_claim_id_article_id_rating",
                table: "outside_verdicts");

            migrationBuilder.AddColumn<string[]>(
                name: "former_slugs",
                table: "statements",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "statements",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "slug",
                table: "sources",
                type: "text",
                nullable: false,
                defaultValue: "");
            migrationBuilder.FillSourceSlugs();

            migrationBuilder.AlterColumn<Guid>(
                name: "article_id",
                table: "outside_verdicts",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "best",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "outside_verdicts",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "covers",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "outside_verdicts",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<DateOnly>(
                name: "expires_on",
                table: "outside_verdicts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "identity",
                table: "outside_verdicts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "modified_on",
                table: "outside_verdicts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "publisher_url",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reviewed_on",
                table: "outside_verdicts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sightings",
                table: "outside_verdicts",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "url",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "value",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "worst",
                table: "outside_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "key_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "topic_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "webhook_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outlet_slug",
                table: "articles",
                type: "text",
                nullable: true);
            migrationBuilder.FillOutletSlugs();

            migrationBuilder.AddColumn<string>(
                name: "rating_key",
                table: "outside_verdicts",
                type: "text",
                nullable: false,
                computedColumnSql: "btrim(regexp_replace(lower(rating), '[[:punct:][:space:]]+', ' ', 'g'))",
                stored: true);

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    shown = table.Column<string>(type: "text", nullable: false),
                    scopes = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_keys_editor_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counterparts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, computedColumnSql: "btrim(regexp_replace(lower(word), '[[:punct:][:space:]]+', ' ', 'g'))", stored: true),
                    rating_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counterparts", x => x.id);
                    table.ForeignKey(
                        name: "fk_counterparts_ratings_rating_id",
                        column: x => x.rating_id,
                        principalTable: "ratings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tag = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    events = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    took_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhooks_editor_added_by_id",
                        column: x => x.added_by_id,
                        principalTable: "editors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "given_answers",
                columns: table => new
                {
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_given_answers", x => new { x.key_id, x.request_key });
                    table.ForeignKey(
                        name: "fk_given_answers_api_keys_key_id",
                        column: x => x.key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliveries_verdicts_verdict_id",
                        column: x => x.verdict_id,
                        principalTable: "verdicts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliveries_webhooks_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "webhooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_attempts", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_attempts_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statements_former_slugs",
                table: "statements",
                column: "former_slugs")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_statements_key",
                table: "statements",
                column: "key")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_statements_public",
                table: "statements",
                column: "id",
                filter: "slug is not null or state = 'CheckedElsewhere'");

            migrationBuilder.CreateIndex(
                name: "ix_sources_slug",
                table: "sources",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_verdicts_claim_id",
                table: "outside_verdicts",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_verdicts_claim_id_article_id_rating",
                table: "outside_verdicts",
                columns: new[] { "claim_id", "article_id", "rating" },
                unique: true,
                filter: "article_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outside_verdicts_identity",
                table: "outside_verdicts",
                column: "identity",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_verdicts_rating_key",
                table: "outside_verdicts",
                column: "rating_key")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.AddCheckConstraint(
                name: "ck_outside_verdicts_origin",
                table: "outside_verdicts",
                sql: "(article_id is null) = (identity is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_links_confirmed",
                table: "links",
                columns: new[] { "statement_id", "rebuttal_id" },
                filter: "status = 'Confirmed'");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_key_id",
                table: "decisions",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_topic_id",
                table: "decisions",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_webhook_id",
                table: "decisions",
                column: "webhook_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet_slug",
                table: "articles",
                column: "outlet_slug",
                filter: "outlet_slug is not null");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_made_by_id",
                table: "api_keys",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_counterparts_key",
                table: "counterparts",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_counterparts_rating_id",
                table: "counterparts",
                column: "rating_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_verdict_id",
                table: "deliveries",
                column: "verdict_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_waiting",
                table: "deliveries",
                column: "due_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_webhook_id_made_at",
                table: "deliveries",
                columns: new[] { "webhook_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_attempts_delivery_id",
                table: "delivery_attempts",
                column: "delivery_id");

            migrationBuilder.CreateIndex(
                name: "ix_given_answers_begun_at",
                table: "given_answers",
                column: "begun_at");

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

            migrationBuilder.CreateIndex(
                name: "ix_topics_slug",
                table: "topics",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_tag",
                table: "topics",
                column: "tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhooks_added_by_id",
                table: "webhooks",
                column: "added_by_id");

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_api_keys_key_id",
                table: "decisions",
                column: "key_id",
                principalTable: "api_keys",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_topics_topic_id",
                table: "decisions",
                column: "topic_id",
                principalTable: "topics",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_webhooks_webhook_id",
                table: "decisions",
                column: "webhook_id",
                principalTable: "webhooks",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("update statements set former_slugs = '{}' where kind = 'Claim';");
            migrationBuilder.FillOutsideReviews();
            migrationBuilder.KeepAppendOnly("report_steps", "site_page_versions", "delivery_attempts");
            migrationBuilder.CreateSearch();
            migrationBuilder.QueueDeliveries();
            migrationBuilder.TellReadersOfRecords();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StopTellingReaders();
            migrationBuilder.QueueDeliveriesNoMore();
            migrationBuilder.DropSearch();
            migrationBuilder.DropForeignKey(
                name: "fk_decisions_api_keys_key_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_topics_topic_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_webhooks_webhook_id",
                table: "decisions");

            migrationBuilder.DropTable(
                name: "counterparts");

            migrationBuilder.DropTable(
                name: "delivery_attempts");

            migrationBuilder.DropTable(
                name: "given_answers");

            migrationBuilder.DropTable(
                name: "report_steps");

            migrationBuilder.DropTable(
                name: "site_page_versions");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "site_pages");

            migrationBuilder.DropTable(
                name: "webhooks");

            migrationBuilder.DropIndex(
                name: "ix_statements_former_slugs",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_key",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_public",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_sources_slug",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_outside_verdicts_claim_id",
                table: "outside_verdicts");

            migrationBuilder.DropIndex(
                name: "ix_outside_verdicts_claim_id_article_id_rating",
                table: "outside_verdicts");

            migrationBuilder.DropIndex(
                name: "ix_outside_verdicts_identity",
                table: "outside_verdicts");

            migrationBuilder.DropIndex(
                name: "ix_outside_verdicts_rating_key",
                table: "outside_verdicts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_outside_verdicts_origin",
                table: "outside_verdicts");

            migrationBuilder.DropIndex(
                name: "ix_links_confirmed",
                table: "links");

            migrationBuilder.DropIndex(
                name: "ix_decisions_key_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_topic_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_decisions_webhook_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_articles_outlet_slug",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "rating_key",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "former_slugs",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "language",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "slug",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "best",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "covers",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "expires_on",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "identity",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "language",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "modified_on",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "publisher_url",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "reviewed_on",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "sightings",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "title",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "url",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "value",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "worst",
                table: "outside_verdicts");

            migrationBuilder.DropColumn(
                name: "key_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "topic_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "webhook_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "outlet_slug",
                table: "articles");

            migrationBuilder.AlterColumn<Guid>(
                name: "article_id",
                table: "outside_verdicts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_verdicts_claim_id_article_id_rating",
                table: "outside_verdicts",
                columns: new[] { "claim_id", "article_id", "rating" },
                unique: true);
        }
    }
}

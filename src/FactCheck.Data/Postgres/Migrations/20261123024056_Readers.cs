using System;
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
            migrationBuilder.AddColumn<string>(
                name: "slug",
                table: "sources",
                type: "text",
                nullable: false,
                defaultValue: "");
            migrationBuilder.FillSourceSlugs();

            migrationBuilder.AddColumn<Guid>(
                name: "topic_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outlet_slug",
                table: "articles",
                type: "text",
                nullable: true);
            migrationBuilder.FillOutletSlugs();

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

            migrationBuilder.CreateIndex(
                name: "ix_sources_slug",
                table: "sources",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_topic_id",
                table: "decisions",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet_slug",
                table: "articles",
                column: "outlet_slug",
                filter: "outlet_slug is not null");

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

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_topics_topic_id",
                table: "decisions",
                column: "topic_id",
                principalTable: "topics",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_decisions_topics_topic_id",
                table: "decisions");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropIndex(
                name: "ix_sources_slug",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_decisions_topic_id",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "ix_articles_outlet_slug",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "slug",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "topic_id",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "outlet_slug",
                table: "articles");
        }
    }
}

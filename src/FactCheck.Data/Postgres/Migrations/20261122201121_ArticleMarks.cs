using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ArticleMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "repeat_kind",
                table: "articles",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "article_marks",
                columns: table => new
                {
                    hash = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_marks", x => new { x.hash, x.article_id });
                });

            // What was kept of the shingles holds the marks of every text but the shortest, which keep what there is.
            migrationBuilder.Sql("""
                insert into article_marks (hash, article_id)
                select kept.hash, articles.id from articles
                cross join lateral (select hash, row_number() over (order by hash) as place from unnest(shingles) as hash) as kept
                where kept.place <= 32 or kept.hash < (1::bigint << 60);
                """);

            migrationBuilder.DropIndex(
                name: "ix_articles_shingles",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "shingles",
                table: "articles");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_marks");

            migrationBuilder.DropColumn(
                name: "repeat_kind",
                table: "articles");

            migrationBuilder.AddColumn<long[]>(
                name: "shingles",
                table: "articles",
                type: "bigint[]",
                nullable: false,
                defaultValue: new long[0]);

            migrationBuilder.CreateIndex(
                name: "ix_articles_shingles",
                table: "articles",
                column: "shingles")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}

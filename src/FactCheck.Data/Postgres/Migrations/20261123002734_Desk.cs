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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "retired_at",
                table: "ratings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "scale_id",
                table: "decisions",
                type: "uuid",
                nullable: true);

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
                name: "ix_decisions_scale_id",
                table: "decisions",
                column: "scale_id");

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_rating_scales_scale_id",
                table: "decisions",
                column: "scale_id",
                principalTable: "rating_scales",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_decisions_rating_scales_scale_id",
                table: "decisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_verdicts_publish_on",
                table: "verdicts");

            migrationBuilder.DropIndex(
                name: "ix_decisions_scale_id",
                table: "decisions");

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
                name: "retired_at",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "scale_id",
                table: "decisions");
        }
    }
}

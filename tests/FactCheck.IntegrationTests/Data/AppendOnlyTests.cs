using FactCheck.Data.Editors;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.IntegrationTests.Data;

public sealed class AppendOnlyTests(TestDatabase database) : DatabaseTest(database)
{
    [Theory]
    [InlineData("update verdicts set summary = 'something else'")]
    [InlineData("delete from verdicts")]
    [InlineData("truncate verdicts cascade")]
    [InlineData("update decisions set why = 'no reason'")]
    [InlineData("delete from decisions")]
    public async Task What_was_decided_cannot_be_changed_even_by_hand(string sql)
    {
        await using var db = NewDb();
        await DraftAsync(db);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("only ever added", refused.MessageText);
    }

    [Fact]
    public async Task Two_editors_who_take_the_same_next_step_leave_one_step()
    {
        await using var db = NewDb();
        var (claim, editor) = await DraftAsync(db);
        await using var other = NewDb();
        var same = await other.Claims.Include(c => c.Verdicts).SingleAsync(c => c.Id == claim.Id);
        var colleague = await other.Editors.SingleAsync(e => e.Id == editor.Id);

        claim.SaveDraft(Content("first"), editor, DateTimeOffset.UtcNow);
        same.SaveDraft(Content("second"), colleague, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync());
    }

    private static async Task<(Claim Claim, Editor Editor)> DraftAsync(FactCheck.Data.Postgres.FactCheckDb db)
    {
        var now = DateTimeOffset.UtcNow;
        var editor = new Editor("Maya", $"{Guid.NewGuid():N}@desk.example");
        var claim = new Claim(new Source("The ministry", SourceType.Organisation), new StatementText("The dam was bombed", "the dam was bombed", "a test", 0.9, now));
        db.Editors.Add(editor);
        db.Claims.Add(claim);
        claim.SaveDraft(Content("draft"), editor, now);
        await db.SaveChangesAsync();
        return (claim, editor);
    }

    private static VerdictContent Content(string summary) => new(null, summary, "", null, []);
}

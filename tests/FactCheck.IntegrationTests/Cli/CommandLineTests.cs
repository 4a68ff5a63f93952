using System.Text;
using System.Text.Json;
using FactCheck.Data.Articles;
using FactCheck.IntegrationTests.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Cli;

public sealed class CommandLineTests(TestDatabase database) : DatabaseTest(database)
{
    [Theory]
    [InlineData("ingest")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("extract")]
    [InlineData("worker")]
    [InlineData("migrate")]
    [InlineData("user", "add")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        var (code, output, _) = await CommandLine.RunAsync(null, "", [.. command, "--help"]);
        Assert.Equal(0, code);
        Assert.Contains("Usage:", output);
    }

    [Fact]
    public async Task What_cannot_be_understood_ends_with_2_and_says_where_help_is()
    {
        var (code, _, errors) = await CommandLine.RunAsync(null, "", "ingest");
        Assert.Equal(2, code);
        Assert.Contains("--help", errors);
    }

    [Fact]
    public async Task Ingest_takes_files_folders_and_standard_input_and_says_what_failed()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-cli-").FullName;
        var inner = Directory.CreateDirectory(Path.Combine(folder, "inner")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(inner, "a.txt"), Articles.Dam(place: "Cliffe").Bytes);
        await File.WriteAllBytesAsync(Path.Combine(inner, "picture.txt"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 0xFF, 0xD8, 0, 0]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "b.txt"), Articles.Dam(place: "Cliffe").Bytes);

        var (code, output, errors) = await CommandLine.RunAsync(ConnectionString, Encoding.UTF8.GetString(Articles.Dam(place: "Stdin").Bytes), "ingest", inner, Path.Combine(folder, "b.txt"), "-", Path.Combine(folder, "missing.txt"));

        Assert.Equal(1, code);
        Assert.Contains("2 read, 1 known already, 1 in quarantine", output);
        Assert.Contains("picture.txt:", errors);
        Assert.Contains("missing.txt:", errors);
        await using var db = NewDb();
        Assert.Equal(2, await db.Articles.CountAsync(a => a.Text.Contains("Cliffe dam") || a.Text.Contains("Stdin dam")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Extract_needs_no_database_and_prints_spans_that_cut_their_words()
    {
        var (code, output, _) = await CommandLine.RunAsync("Host=127.0.0.1;Port=1", Encoding.UTF8.GetString(Articles.Dam().Bytes), "extract", "-");
        Assert.Equal(0, code);
        var article = JsonDocument.Parse(output).RootElement;
        var text = article.GetProperty("text").GetString()!;
        var statements = article.GetProperty("statements").EnumerateArray().ToList();
        Assert.NotEmpty(statements);
        Assert.All(statements, s => Assert.Equal(s.GetProperty("text").GetString(), text[s.GetProperty("start").GetInt32()..s.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task User_add_makes_an_account_that_can_sign_in()
    {
        var (code, output, errors) = await CommandLine.RunAsync(ConnectionString, "a sentence is a good password\n", "user", "add", "--name", "Maya Lind", "--email", "maya+desk@desk.example", "--password-stdin");
        Assert.True(code == 0, errors);
        Assert.Contains("maya+desk@desk.example", output);
        await using var db = NewDb();
        var editor = await db.Editors.SingleAsync(e => e.Email == "maya+desk@desk.example");
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<FactCheck.Data.Editors.Editor>().VerifyHashedPassword(editor, editor.PasswordHash!, "a sentence is a good password"));

        var (again, _, twice) = await CommandLine.RunAsync(ConnectionString, "another sentence\n", "user", "add", "--name", "M", "--email", "maya+desk@desk.example", "--password-stdin");
        Assert.Equal(1, again);
        Assert.Contains("already taken", twice);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_gives_one_clear_message()
    {
        var (code, _, errors) = await CommandLine.RunAsync("Host=127.0.0.1;Port=1;Username=nobody", "", "migrate");
        Assert.Equal(1, code);
        Assert.Contains("127.0.0.1:1", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        const int Count = 40;
        await using var db = NewDb();
        var import = new Import("Many", null, DateTimeOffset.UtcNow);
        db.Imports.Add(import);
        for (var i = 1; i <= Count; i++)
            db.Arrivals.Add(new Arrival(import, i, $"kill{i}.txt", Articles.Dam(place: $"Kill{(char)('a' + (i % 26))}{i}").Bytes, null));
        await db.SaveChangesAsync();

        for (var round = 0; round < 2; round++)
        {
            using var worker = CommandLine.Start(ConnectionString, "worker");
            var before = await db.Arrivals.CountAsync(a => a.ImportId == import.Id && a.State == ArrivalState.Read);
            while (await db.Arrivals.CountAsync(a => a.ImportId == import.Id && a.State == ArrivalState.Read) == before && !worker.HasExited)
                await Task.Delay(5);
            worker.Kill();
            await worker.WaitForExitAsync();
        }
        using var last = CommandLine.Start(ConnectionString, "worker");
        while (await db.Arrivals.AnyAsync(a => a.ImportId == import.Id && a.State == ArrivalState.Waiting) && !last.HasExited)
            await Task.Delay(50);
        last.Kill();
        await last.WaitForExitAsync();

        Assert.Equal(Count, await db.Arrivals.CountAsync(a => a.ImportId == import.Id && a.State == ArrivalState.Read));
        Assert.Equal(Count, await db.Articles.CountAsync(a => a.FileName.StartsWith("kill")));
    }
}

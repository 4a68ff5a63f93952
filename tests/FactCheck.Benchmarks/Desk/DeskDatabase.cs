using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Search;
using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Benchmarks.Desk;

/// <summary>A desk with many claims, in the words of <see cref="MillionClaims"/>, and editors who can sign in. The same number gives the same claims.</summary>
internal static class DeskDatabase
{
    public const string Email = "editor0@desk.example";
    public const string Password = "a sentence is a good password";

    private const int Editors = 10;

    public static async Task FillAsync(string connectionString, int claims)
    {
        await AddEditorsAsync(connectionString);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await ExecuteAsync(source, "create unlogged table made_claims (number int, text text, answer text)");
        await using (var connection = await source.OpenConnectionAsync())
        await using (var rows = await connection.BeginBinaryImportAsync("copy made_claims from stdin (format binary)"))
        {
            for (var number = 0; number < claims; number++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(number, NpgsqlDbType.Integer);
                await rows.WriteAsync(MillionClaims.Text(number), NpgsqlDbType.Text);
                await rows.WriteAsync(MillionClaims.Text(number + claims), NpgsqlDbType.Text);
            }
            await rows.CompleteAsync();
        }
        await using var fill = typeof(DeskDatabase).Assembly.GetManifestResourceStream(typeof(DeskDatabase), "fill.sql")!;
        using var text = new StreamReader(fill);
        // One by one, for vacuum stands in no transaction; a temporary table needs one connection for all.
        await using var one = await source.OpenConnectionAsync();
        foreach (var statement in (await text.ReadToEndAsync()).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, one) { CommandTimeout = 3600 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task AddEditorsAsync(string connectionString)
    {
        await using var db = Workplace.Open(connectionString);
        for (var number = 0; number < Editors; number++)
        {
            var editor = new Editor($"Editor {number}", $"editor{number}@desk.example", EditorRole.Administrator) { Id = new Guid(number, 0, 0x700a, 0x80, 0, 0, 0, 0, 0, 0, 0), SecurityStamp = "made" };
            editor.PasswordHash = new PasswordHasher<Editor>().HashPassword(editor, Password);
            (editor.NormalizedEmail, editor.NormalizedUserName) = (editor.Email!.ToUpperInvariant(), editor.Email.ToUpperInvariant());
            db.Add(editor);
        }
        await db.SaveChangesAsync();
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}

using System.Text;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>The ways in. Everything that is handed in is kept and queued; reading it comes later, and elsewhere.</summary>
public sealed class Intake(IDbContextFactory<FactCheckDb> database, TimeProvider clock)
{
    /// <summary>The largest input that is kept: 64 MiB. Larger ones are turned away at the door.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Queues inputs as one import, in one transaction.</summary>
    /// <param name="name">What an editor will call it ("3 files").</param>
    /// <param name="startedById">The editor who hands it in; null for the command line.</param>
    /// <param name="inputs">At least one; each at most <see cref="MaxBytes"/>.</param>
    /// <param name="cancellationToken">Nothing is queued when cancelled.</param>
    /// <returns>The import's id.</returns>
    public async Task<Guid> QueueAsync(string name, Guid? startedById, IReadOnlyCollection<Input> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0 || inputs.Any(i => i.Bytes.Length > MaxBytes))
            throw new ArgumentException($"One or more inputs of up to {MaxBytes} bytes are expected.", nameof(inputs));
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var import = new Import(name, startedById, clock.GetUtcNow());
        foreach (var input in inputs)
            import.Add(Storable(input.Name), input.Bytes, input.Charset);
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import.Id;
    }

    // PostgreSQL refuses U+0000 in text, and file names come from anywhere.
    private static string Storable(string name)
    {
        var clean = name.Replace("\0", "").ToWellFormed();
        return clean.Length == 0 ? "Unnamed" : clean;
    }
}

/// <summary>One thing handed in.</summary>
/// <param name="Name">File name, or what stands in for one.</param>
/// <param name="Bytes">As they came.</param>
/// <param name="Charset">Encoding announced by whoever delivered them; null when nobody did.</param>
public sealed record Input(string Name, byte[] Bytes, string? Charset = null)
{
    public static Input Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "utf-8");
}

internal static class WellFormedText
{
    /// <summary>Puts U+FFFD in place of surrogates that have lost their other half: PostgreSQL takes valid Unicode only.</summary>
    public static string ToWellFormed(this string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

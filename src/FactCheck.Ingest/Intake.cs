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

    /// <summary>How much is held in memory before it is sent to the database.</summary>
    private const int SliceBytes = 16 * 1024 * 1024;

    /// <summary>Queues inputs as one import: all of them, or none.</summary>
    /// <param name="name">What an editor will call it ("3 files").</param>
    /// <param name="startedById">The editor who hands it in; null for the command line.</param>
    /// <param name="inputs">Each at most <see cref="MaxBytes"/>; taken one by one, so a folder need not fit into memory.</param>
    /// <param name="cancellationToken">Nothing is queued when cancelled.</param>
    /// <returns>The import's id.</returns>
    /// <exception cref="ArgumentException">An input is too large.</exception>
    public async Task<Guid> QueueAsync(string name, Guid? startedById, IEnumerable<Input> inputs, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var import = new Import(name.Storable(), startedById, clock.GetUtcNow());
        db.Imports.Add(import);
        var (position, held) = (0, 0);
        foreach (var input in inputs)
        {
            if (input.Bytes.Length > MaxBytes)
                throw new ArgumentException($"{input.Name} has {input.Bytes.Length} bytes; an input may have {MaxBytes}.", nameof(inputs));
            db.Arrivals.Add(new Arrival(import, ++position, input.Name.Storable(), input.Bytes, input.Charset, input.Address));
            held += input.Bytes.Length;
            if (held < SliceBytes)
                continue;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            held = 0;
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return import.Id;
    }
}

/// <summary>One thing handed in.</summary>
/// <param name="Name">File name, or what stands in for one.</param>
/// <param name="Bytes">As they came.</param>
/// <param name="Charset">Encoding announced by whoever delivered them; null when nobody did.</param>
/// <param name="Address">Where on the web they were fetched.</param>
public sealed record Input(string Name, byte[] Bytes, string? Charset = null, string? Address = null)
{
    public static Input Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "utf-8");
}

internal static class StorableNames
{
    // File names come from anywhere: PostgreSQL refuses U+0000, and lone surrogates have no UTF-8.
    public static string Storable(this string name)
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name.Replace("\0", "")));
        return clean.Length == 0 ? "Unnamed" : clean;
    }
}

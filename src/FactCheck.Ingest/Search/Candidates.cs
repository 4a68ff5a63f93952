using System.Data;
using System.Numerics;
using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>Who is to be shown what is found.</summary>
public enum Audience
{
    /// <summary>Editors: every statement.</summary>
    Desk,

    /// <summary>Everybody: claims that others have checked, or we.</summary>
    Everybody,

    /// <summary>Only claims with a published verdict of ours.</summary>
    Ruled,
}

/// <summary>
/// The statements that share the rarest words with a text, however many there are: the index is asked for words that few
/// have, and common ones only count among those found by them.
/// </summary>
public sealed class Candidates
{
    /// <summary>A collection that is only begun says little of how rare words are.</summary>
    private const double FewStatements = 1000;

    private const double Saturation = 1.2;
    private const double LengthCounts = 0.3;
    private const int MostWords = 64;

    private readonly FactCheckDb _db;
    private readonly NpgsqlConnection _connection;
    private readonly Audience _audience;
    private readonly bool _claimsOnly;
    private WordCounts _counts = null!;
    private double _statements;
    private readonly Dictionary<string, double> _having = new(StringComparer.Ordinal);

    private Candidates(FactCheckDb db, Audience audience, bool claimsOnly) =>
        (_db, _connection, _audience, _claimsOnly) = (db, (NpgsqlConnection)db.Database.GetDbConnection(), audience, claimsOnly);

    /// <summary>What was asked, in stems.</summary>
    public StemmedText Asked { get; private set; } = new([]);

    /// <summary>The best by their rare words, best first.</summary>
    public IReadOnlyList<Guid> Best { get; private set; } = [];

    /// <summary>How many statements there are for one that has the stem, as a logarithm; less for a word that does not tell of which claim somebody speaks.</summary>
    public double Rarity(string stem)
    {
        var having = Math.Min(_having.TryGetValue(stem, out var known) ? known : _counts.Of(stem) ?? 1, _statements);
        return AnsweringWords.Share(stem) * Math.Log(1 + (_statements - having + 0.5) / (having + 0.5));
    }

    /// <summary>How many statements have a word that was asked for, by its first letters; 0 for one that was not.</summary>
    internal int Having(string beginning) =>
        (int)_having.Where(h => h.Key.StartsWith(beginning, StringComparison.Ordinal)).Sum(h => h.Value);

    /// <summary>How many statements there are, about.</summary>
    internal int Statements => (int)_statements;

    /// <param name="db">Read only.</param>
    /// <param name="words">As <see cref="Post.Words"/> makes them.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="claimsOnly">No rebuttals.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Candidates> NameAsync(FactCheckDb db, string words, Audience audience, bool claimsOnly, int most, CancellationToken cancellationToken)
    {
        var candidates = new Candidates(db, audience, claimsOnly);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await candidates.NameAsync(words, most, cancellationToken);
            return candidates;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task NameAsync(string words, int most, CancellationToken cancellationToken)
    {
        _counts = await WordCounts.ReadAsync(_connection, cancellationToken);
        Asked = await StemAsync(words, cancellationToken);
        // Of a whole page the words that it repeats, and the rare ones, say what it is about.
        var asked = Asked.Stems.Select(s => s.Stem).OrderBy(s => _counts.Of(s) ?? 0).Take(MostWords).Select(s => new Wanted(s, [.. StemmedText.Family(s).Select(Stems.Number)], _counts.Of(s))).ToList();
        if (asked.Count == 0)
            return;
        var rows = await new RareWords(_db, _audience, _claimsOnly, _counts.Few).FindAsync(asked, cancellationToken);
        _statements = Math.Max(FewStatements, Math.Max(_counts.Statements, rows.Count));
        Best = [.. Rank(asked, rows).Take(most)];
    }

    private async Task<StemmedText> StemAsync(string words, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select lexeme, positions from unnest(search_words($1))", _connection, (NpgsqlTransaction?)_db.Database.CurrentTransaction?.GetDbTransaction()) { Parameters = { new() { Value = words } } };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
        var stems = new List<(string, int, StemField)>();
        while (await reader.ReadAsync(cancellationToken))
            foreach (var place in reader.GetFieldValue<short[]>(1))
                stems.Add((reader.GetString(0), place, StemField.Said));
        return new StemmedText(stems);
    }

    private IEnumerable<Guid> Rank(List<Wanted> asked, List<Row> rows)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < asked.Count; i++)
            foreach (var number in asked[i].Numbers) place[number] = i;
        var masks = rows.ConvertAll(r => Mask(r.Stems, place));
        var rarity = new double[asked.Count];
        for (var i = 0; i < asked.Count; i++)
        {
            // A word that PostgreSQL does not count among the common ones: all that have it have been read.
            var bit = 1UL << i;
            _having[asked[i].Stem] = asked[i].Having ?? masks.Count(m => (m & bit) != 0);
            rarity[i] = Rarity(asked[i].Stem);
        }
        var average = rows.Count == 0 ? 1 : rows.Average(r => r.Stems.Length);
        return rows.Select((row, i) => (row.Id, Score: Score(masks[i], rarity) / (1 - LengthCounts + LengthCounts * (row.Stems.Length + average * Saturation) / (average * (1 + Saturation)))))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Id).Select(r => r.Id);
    }

    private static ulong Mask(int[] stems, Dictionary<int, int> place)
    {
        var mask = 0UL;
        foreach (var stem in stems)
            if (place.TryGetValue(stem, out var at)) mask |= 1UL << at;
        return mask;
    }

    private static double Score(ulong mask, double[] rarity)
    {
        var sum = 0.0;
        for (; mask != 0; mask &= mask - 1) sum += rarity[BitOperations.TrailingZeroCount(mask)];
        return sum;
    }
}

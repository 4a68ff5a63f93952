using Npgsql;

namespace FactCheck.Benchmarks.Repeats;

/// <summary>What was done before: a quarter of all shingles kept with each article in a GIN index, and every article that has one of them compared.</summary>
internal sealed class Peer(NpgsqlConnection connection)
{
    private const int Enough = 12;
    private const double SameText = 0.8;

    public static long[] Kept(long[] shingles) => [.. shingles.Where(s => (ulong)s >> 62 == 0).Distinct().Order()];

    /// <summary>The article that this one repeats, and how many had to be compared.</summary>
    public async Task<(Guid? Found, int Compared)> FindAsync(long[] shingles)
    {
        var kept = Kept(shingles);
        await using var command = new NpgsqlCommand("select id, shingles from peer where shingles && $1", connection) { Parameters = { new() { Value = kept } }, CommandTimeout = 600 };
        await using var reader = await command.ExecuteReaderAsync();
        var (own, compared) = (kept.ToHashSet(), 0);
        var best = (Id: (Guid?)null, Share: 0.0);
        while (await reader.ReadAsync())
        {
            compared++;
            var theirs = reader.GetFieldValue<long[]>(1);
            if (Math.Min(theirs.Length, kept.Length) < Enough) continue;
            var share = theirs.Count(own.Contains) / (double)Math.Min(theirs.Length, kept.Length);
            if (share >= SameText && share > best.Share) best = (reader.GetGuid(0), share);
        }
        return (best.Id, compared);
    }
}

namespace FactCheck.Training.Learning;

/// <summary>Numbers the features that are seen often enough to learn from.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<uint, int> counts = [];
    private readonly Dictionary<uint, int> places = [];

    public int Count => places.Count;

    public IEnumerable<KeyValuePair<uint, int>> All => places;

    public void See(ReadOnlySpan<uint> keys)
    {
        foreach (var key in keys) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
    }

    public void Keep(int leastSeen)
    {
        foreach (var (key, count) in counts)
            if (count >= leastSeen) places[key] = places.Count;
        counts.Clear();
    }

    public int[] Of(ReadOnlySpan<uint> keys)
    {
        var found = new List<int>(keys.Length);
        foreach (var key in keys)
            if (places.TryGetValue(key, out var place)) found.Add(place);
        return [.. found];
    }
}

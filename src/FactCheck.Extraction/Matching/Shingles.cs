using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Matching;

/// <summary>A document's body as a set of hashed five-word shingles, of which a fixed share is kept.</summary>
public static class Shingles
{
    private const int Words = 5;
    /// <summary>One hash in four is kept: those whose top bits are zero. Every document keeps the same ones, so shares of sets stay comparable.</summary>
    private const int KeptShift = 62;

    /// <summary>The sorted, distinct hashes of the document's own words (no comments, captions or chrome).</summary>
    public static long[] Of(Document document)
    {
        var hashes = new List<ulong>();
        foreach (var zone in document.Zones)
            if (zone.IsArticle) AddWords(document.Text, zone.Span, hashes);

        var kept = new List<long>(hashes.Count / 3);
        for (var i = 0; i + Words <= hashes.Count; i++)
        {
            var shingle = Offset;
            for (var j = i; j < i + Words; j++) shingle = Mix((shingle ^ hashes[j]) * Prime);
            if (shingle >> KeptShift == 0) kept.Add((long)shingle);
        }
        return [.. kept.Distinct().Order()];
    }

    /// <summary>The share of the smaller set that is in the larger one, from 0 to 1; 0 when either is empty.</summary>
    public static double Containment(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) { shared++; i++; j++; }
            else if (a[i] < b[j]) i++;
            else j++;
        }
        var smaller = Math.Min(a.Length, b.Length);
        return smaller == 0 ? 0 : (double)shared / smaller;
    }

    // FNV-1a, with the finish of splitmix64 so that the top bits are even; stable for ever, whatever the process.
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static void AddWords(string text, Span span, List<ulong> hashes)
    {
        var hash = Offset;
        var inside = false;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && char.IsLetterOrDigit(text[i]))
            {
                hash = (hash ^ char.ToLowerInvariant(text[i])) * Prime;
                inside = true;
            }
            else if (inside && !(i < span.End && text[i] is '\'' or '’'))
            {
                hashes.Add(Mix(hash));
                (hash, inside) = (Offset, false);
            }
        }
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}

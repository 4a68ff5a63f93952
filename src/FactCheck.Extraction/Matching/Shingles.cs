using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Matching;

/// <summary>A document's own words as hashed five-word shingles, and the few of them by which an index finds it again.</summary>
public static class Shingles
{
    /// <summary>How many words a shingle has.</summary>
    public const int Words = 5;

    /// <summary>Of a long text, the hashes in the lowest sixteenth: an excerpt has those of its part, and no others.</summary>
    private const int KeptShift = 60;

    /// <summary>Of a short text, so many all the same: a sixteenth of 60 words would be left to luck.</summary>
    private const int LeastKept = 32;

    /// <summary>Some 64,000 words' worth; what is longer than that need not cost more.</summary>
    private const int MostKept = 4096;

    /// <summary>One hash for every word of the article's own that has four more behind it, as they stand (no comments, captions or chrome).</summary>
    public static long[] Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = new List<ulong>(document.Text.Length / 6);
        foreach (var zone in document.Zones)
            if (zone.IsArticle) AddWords(document.Text, zone.Span, words);

        var shingles = new long[Math.Max(0, words.Count - Words + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var shingle = Offset;
            for (var j = i; j < i + Words; j++) shingle = Mix((shingle ^ words[j]) * Prime);
            shingles[i] = (long)shingle;
        }
        return shingles;
    }

    /// <summary>
    /// The distinct hashes that go into the index, smallest first (as unsigned numbers). Every text keeps the same ones, so
    /// texts that share words share these.
    /// </summary>
    public static long[] Sketch(long[] shingles)
    {
        ArgumentNullException.ThrowIfNull(shingles);
        var ordered = Array.ConvertAll(shingles, s => (ulong)s);
        Array.Sort(ordered);
        var kept = new List<long>(LeastKept * 2);
        for (var i = 0; i < ordered.Length && kept.Count < MostKept; i++)
        {
            if (i > 0 && ordered[i] == ordered[i - 1]) continue;
            if (kept.Count >= LeastKept && ordered[i] >> KeptShift != 0) break;
            kept.Add((long)ordered[i]);
        }
        return [.. kept];
    }

    // FNV-1a, with the finish of splitmix64 so that all bits are even; stable for ever, whatever the process.
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

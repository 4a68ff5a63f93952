using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Matching;

/// <summary>A document's body as a set of hashed five-word shingles, of which a fixed share is kept.</summary>
public static class Shingles
{
    /// <summary>The sorted, distinct hashes of the document's own words (no comments, captions or chrome).</summary>
    public static long[] Of(Document document) => throw new NotSupportedException(document.Text);

    /// <summary>The share of the smaller set that is in the larger one, from 0 to 1; 0 when either is empty.</summary>
    public static double Containment(ReadOnlySpan<long> a, ReadOnlySpan<long> b) => 0;
}

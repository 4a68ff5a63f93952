using System.Collections.Frozen;

namespace FactCheck.Extraction.Matching;

/// <summary>What part of a record a stem stands in.</summary>
public enum StemField
{
    /// <summary>What was said.</summary>
    Said,

    /// <summary>What fact-checkers call it.</summary>
    Told,

    /// <summary>Who said it.</summary>
    Name,
}

/// <summary>A text as its stems, words for the same made one ("Russian" and "Russia").</summary>
public sealed class StemmedText
{
    private const int Gram = 4;

    private static readonly FrozenDictionary<string, string> SameWords = WordList.Pairs("same-words");
    private static readonly FrozenDictionary<string, string[]> Families = SameWords.GroupBy(s => s.Value, s => s.Key).ToFrozenDictionary(g => g.Key, g => g.Append(g.Key).ToArray());

    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly Dictionary<string, int> _grams = new(StringComparer.Ordinal);

    /// <param name="stems">Each with the places where it stands.</param>
    public StemmedText(IEnumerable<(string Stem, int Place, StemField Field)> stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        var last = (Stem: "", Place: int.MinValue / 2);
        foreach (var (written, place, field) in stems.OrderBy(s => s.Place))
        {
            var stem = StandsFor(written);
            if (!_counts.TryGetValue(stem, out var counts)) _counts[stem] = counts = new int[3];
            counts[(int)field]++;
            if (field != StemField.Name)
            {
                // Words of grammar are gone, so neighbours may be some places apart.
                if (place - last.Place <= 3 && last.Stem != stem) _pairs.Add(Pair(last.Stem, stem));
                last = (stem, place);
            }
            AddGrams(written);
        }
    }

    /// <summary>All stems; how often each stands in a field, by <see cref="StemField"/>.</summary>
    public IReadOnlyDictionary<string, int[]> Counts => _counts;

    /// <summary>Stems that stand beside one another, in either order.</summary>
    public IReadOnlySet<(string One, string Other)> Pairs => _pairs;

    /// <summary>Runs of four letters, so that a typing error costs a part of a word.</summary>
    public IReadOnlyDictionary<string, int> Grams => _grams;

    /// <summary>The stem by which all of one meaning are known.</summary>
    public static string StandsFor(string stem) => SameWords.GetValueOrDefault(stem, stem);

    /// <summary>All stems of one meaning, the one that stands for them among them.</summary>
    public static IReadOnlyList<string> Family(string stem) => Families.GetValueOrDefault(StandsFor(stem), [stem]);

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private void AddGrams(string stem)
    {
        var word = $" {stem} ";
        for (var i = 0; i < Math.Max(1, word.Length - Gram + 1); i++)
        {
            var gram = word[i..Math.Min(i + Gram, word.Length)];
            _grams[gram] = _grams.GetValueOrDefault(gram) + 1;
        }
    }
}

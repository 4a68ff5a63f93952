using System.Collections.Frozen;
using System.Runtime.InteropServices;

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

/// <summary>How often a stem stands in each part of a record.</summary>
public record struct StemCount(string Stem, int Said, int Told, int Name);

/// <summary>A text as its stems, words for the same made one ("Russian" and "Russia"). Lists, because a search makes many and goes through each once.</summary>
public sealed class StemmedText
{
    private const int Gram = 4;

    private static readonly FrozenDictionary<string, string> SameWords = WordList.Pairs("same-words");
    private static readonly FrozenDictionary<string, string[]> Families = SameWords.GroupBy(s => s.Value, s => s.Key).ToFrozenDictionary(g => g.Key, g => g.Append(g.Key).ToArray());

    private readonly List<StemCount> _stems = [];
    private readonly List<(int One, int Other)> _neighbours = [];
    private readonly List<(ulong Letters, int Times)> _grams = [];

    /// <param name="stems">Each with the places where it stands.</param>
    public StemmedText(IEnumerable<(string Stem, int Place, StemField Field)> stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        var (places, letters) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<ulong>());
        var last = (Stem: -1, Place: int.MinValue / 2);
        foreach (var (written, place, field) in stems.OrderBy(s => s.Place))
        {
            var stem = Count(places, StandsFor(written), field);
            if (field != StemField.Name)
            {
                // Words of grammar are gone, so neighbours may be some places apart.
                if (place - last.Place <= 3 && last.Stem != stem) _neighbours.Add((last.Stem, stem));
                last = (stem, place);
            }
            AddGrams(letters, written);
        }
        letters.Sort();
        foreach (var gram in letters)
        {
            if (_grams.Count > 0 && _grams[^1].Letters == gram) _grams[^1] = (gram, _grams[^1].Times + 1);
            else _grams.Add((gram, 1));
        }
    }

    /// <summary>All stems, each once.</summary>
    public IReadOnlyList<StemCount> Stems => _stems;

    /// <summary>Stems that stand beside one another, by their places among <see cref="Stems"/>; as often as they do.</summary>
    internal ReadOnlySpan<(int One, int Other)> Neighbours => CollectionsMarshal.AsSpan(_neighbours);

    /// <summary>Runs of four letters, each once, so that a typing error costs a part of a word.</summary>
    internal ReadOnlySpan<(ulong Letters, int Times)> Grams => CollectionsMarshal.AsSpan(_grams);

    /// <summary>The stem by which all of one meaning are known.</summary>
    public static string StandsFor(string stem) => SameWords.GetValueOrDefault(stem, stem);

    /// <summary>All stems of one meaning, the one that stands for them among them.</summary>
    public static IReadOnlyList<string> Family(string stem) => Families.GetValueOrDefault(StandsFor(stem), [stem]);

    private int Count(Dictionary<string, int> places, string stem, StemField field)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, stem, out var isKnown);
        if (!isKnown)
        {
            place = _stems.Count;
            _stems.Add(new StemCount(stem, 0, 0, 0));
        }
        ref var counted = ref CollectionsMarshal.AsSpan(_stems)[place];
        if (field == StemField.Said) counted.Said++;
        else if (field == StemField.Told) counted.Told++;
        else counted.Name++;
        return place;
    }

    /// <summary>Four letters are one number; a blank stands before and behind a word.</summary>
    private static void AddGrams(List<ulong> letters, string stem)
    {
        var gram = (ulong)' ';
        for (var i = 0; i <= stem.Length; i++)
        {
            gram = (gram << 16) | (i < stem.Length ? stem[i] : ' ');
            if (i + 2 >= Gram || i == stem.Length && i + 2 < Gram) letters.Add(gram);
        }
    }
}

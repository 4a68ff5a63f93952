using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction.Matching;

/// <summary>Words with which people speak about claims, whatever is claimed: they say little of which claim is meant, however rare they are among claims.</summary>
public static class AnsweringWords
{
    private static readonly FrozenDictionary<string, double> Shares =
        WordList.Sections("answering-words").ToFrozenDictionary(w => w.Key, w => double.Parse(w.Value, CultureInfo.InvariantCulture));

    /// <summary>How much of its rarity counts, from 0 to 1.</summary>
    /// <param name="stem">As PostgreSQL's English dictionary makes it.</param>
    public static double Share(string stem) => Shares.GetValueOrDefault(stem, 1);
}

using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction.Documents;

/// <summary>A number or a month's name, and the mark that follows it.</summary>
internal readonly record struct DateWord(int Number, int Length, int Month, char After)
{
    public bool IsDay => Length is 1 or 2 && Number is >= 1 and <= 31;

    public bool IsYear => Length == 4 && Number is >= 1900 and <= 2100;

    public bool JoinsDate => Length > 0 && After is '-' or '/' or '.' or '年' or '月';
}

/// <summary>What of a line may be part of a date, without what stands between: "12th of May, 2018" is 12, May, 2018.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, string> Months = WordList.Pairs("months");
    private static readonly FrozenSet<string> Fillers = new[] { "th", "st", "nd", "rd", "er", "of", "de", "del", "den", "the", "º", "ª", "o" }.ToFrozenSet();

    public static List<DateWord> Of(string line)
    {
        var found = new List<DateWord>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(line[i]))
            {
                while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
                var number = i - start <= 4 ? int.Parse(line.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
                found.Add(new DateWord(number, i - start, 0, i + 1 < line.Length && line[i + 1] != ' ' ? line[i] : ' '));
            }
            else if (char.IsLetter(line[i]) && line[i] is not ('年' or '月' or '日'))
            {
                while (i < line.Length && char.IsLetter(line[i]) && line[i] is not ('年' or '月' or '日')) i++;
                var word = line[start..i].ToLowerInvariant();
                if (Months.TryGetValue(word, out var month)) found.Add(new DateWord(0, 0, int.Parse(month, CultureInfo.InvariantCulture), ' '));
                // Any other word between the parts shows that they are none.
                else if (!Fillers.Contains(word)) found.Add(new DateWord(0, 0, 0, ' '));
            }
            else i++;
        }
        return found;
    }
}

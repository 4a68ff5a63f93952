using FactCheck.Extraction.Matching;

namespace FactCheck.Evaluation.NearDuplicates;

/// <summary>Finds repeated articles as the database does, in memory: candidates by their marks, the first printed first, then word for word.</summary>
public sealed class Archive
{
    private const int MostForMark = 16;
    private const int Compared = 5;

    private readonly Dictionary<long, List<int>> _marks = [];
    private readonly List<long[]> _shingles = [];

    /// <summary>The number of the article that this one repeats, and how; null if it repeats none.</summary>
    public (int Number, Repetition Repetition)? Find(long[] shingles)
    {
        var candidates = Shingles.Sketch(shingles)
            .SelectMany(mark => _marks.GetValueOrDefault(mark, []).Take(MostForMark))
            .CountBy(number => number)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Take(Compared);
        var best = candidates.Select(c => (Number: c.Key, Repetition: Repetition.Between(_shingles[c.Key], shingles)))
            .Where(c => c.Repetition is not null)
            .OrderByDescending(c => c.Repetition!.Share).ThenBy(c => c.Number)
            .FirstOrDefault();
        return best.Repetition is null ? null : best!;
    }

    /// <summary>Adds an article; the first is number 0.</summary>
    public void Add(long[] shingles)
    {
        foreach (var mark in Shingles.Sketch(shingles))
        {
            if (!_marks.TryGetValue(mark, out var numbers)) _marks[mark] = numbers = [];
            numbers.Add(_shingles.Count);
        }
        _shingles.Add(shingles);
    }
}

namespace FactCheck.Data.Verdicts;

/// <summary>A set of ratings that belong together, by its publisher's own words. Scales are data.</summary>
public sealed class RatingScale
{
    private readonly List<Rating> _ratings = [];

    private RatingScale() { }

    public RatingScale(string key, string name)
    {
        Key = key;
        Name = name;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>"house", "polygraph", "politifact", "snopes".</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<Rating> Ratings => _ratings;

    public void Add(string word, int? value, string plate) =>
        _ratings.Add(new Rating(Id, word, value, plate, _ratings.Count + 1));
}

/// <summary>A value on a scale ("False").</summary>
public sealed class Rating
{
    private Rating() { }

    internal Rating(Guid scaleId, string word, int? value, string plate, int position)
    {
        ScaleId = scaleId;
        Word = word;
        Value = value;
        Plate = plate;
        Position = position;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ScaleId { get; private set; }

    public RatingScale Scale { get; private set; } = null!;

    public string Word { get; private set; } = "";

    /// <summary>From 1 upwards, higher is truer; null for a rating outside the numbers ("Unverifiable").</summary>
    public int? Value { get; private set; }

    /// <summary>Which badge shows it ("false", "half-true"); "plain" for a word without a plate of its own.</summary>
    public string Plate { get; private set; } = "";

    /// <summary>Order on the scale, from 1.</summary>
    public int Position { get; private set; }
}

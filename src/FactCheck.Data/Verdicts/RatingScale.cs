using System.Text;
using FactCheck.Data.Editors;

namespace FactCheck.Data.Verdicts;

/// <summary>A set of ratings that belong together, by its publisher's own words. Scales are data.</summary>
public sealed class RatingScale
{
    /// <summary>The key of the scale on which this house rules.</summary>
    public const string House = "house";

    private readonly List<Rating> _ratings = [];
    private readonly List<Decision> _decisions = [];

    private RatingScale() { }

    public RatingScale(string key, string name)
    {
        Key = key;
        Name = name;
    }

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>"house", "polygraph", "politifact", "snopes".</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<Rating> Ratings => _ratings;

    /// <summary>What administrators changed, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A scale that an administrator adds.</summary>
    /// <param name="name">By which editors know it; its key is made of it.</param>
    /// <param name="keys">Keys that are taken.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">Now.</param>
    public static RatingScale New(string? name, IReadOnlyCollection<string> keys, Editor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleException("Name the scale.", nameof(Name));
        var key = new StringBuilder();
        foreach (var letter in name.Trim().ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'))
            key.Append(letter == '-' && (key.Length == 0 || key[^1] == '-') ? "" : letter);
        var scale = new RatingScale(key.ToString().Trim('-'), name.Trim());
        if (scale.Key.Length == 0)
            throw new RuleException("The name of a scale has a letter in it.", nameof(Name));
        if (keys.Contains(scale.Key))
            throw new RuleException($"There is a scale of this name already: {name.Trim()}.", nameof(Name));
        scale.Log(by, DecisionKind.ScaleAdded, at, null, scale.Name);
        return scale;
    }

    public void Add(string word, int? value, string plate) =>
        _ratings.Add(new Rating(this, word, value, plate, _ratings.Count + 1));

    /// <summary>Adds a rating at the end of the scale.</summary>
    public void Add(string? word, int? value, string plate, Editor by, DateTimeOffset at)
    {
        word = Unused(word);
        if (value < 1)
            throw new RuleException("Ratings count from 1, and higher is truer. Leave the number out for a rating that says nothing about truth.", nameof(Rating.Value));
        Add(word, value, plate);
        Log(by, DecisionKind.RatingAdded, at, null, value is null ? word : $"{word}, {value}");
    }

    /// <summary>Gives a rating another word, while no verdict says it.</summary>
    /// <param name="rating">One of this scale's.</param>
    /// <param name="word">The new one.</param>
    /// <param name="isUsed">Whether any verdict, published or not, has this rating.</param>
    /// <param name="by">Who renames it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">The rating is used: readers and editors know those verdicts by its word.</exception>
    public void Rename(Rating rating, string? word, bool isUsed, Editor by, DateTimeOffset at)
    {
        if (isUsed)
            throw new RuleException($"Verdicts say “{rating.Word}”, so it stays as it is. Retire it, and add the new word as another rating.", nameof(Rating.Word));
        if (rating.Word == word?.Trim())
            return;
        var before = rating.Word;
        rating.Word = Unused(word);
        Log(by, DecisionKind.RatingRenamed, at, before, rating.Word);
    }

    /// <summary>Offers a rating no longer. Verdicts that have it keep it.</summary>
    public void Retire(Rating rating, Editor by, DateTimeOffset at)
    {
        if (rating.IsRetired)
            return;
        if (Key == House && _ratings.Count(r => !r.IsRetired) == 1)
            throw new RuleException("The house scale needs at least one rating: add another before retiring the last one.");
        rating.RetiredAt = at;
        Log(by, DecisionKind.RatingRetired, at, rating.Word, null);
    }

    /// <summary>Offers a retired rating again.</summary>
    public void Restore(Rating rating, Editor by, DateTimeOffset at)
    {
        if (!rating.IsRetired)
            return;
        rating.RetiredAt = null;
        Log(by, DecisionKind.RatingRestored, at, null, rating.Word);
    }

    /// <summary>Says what a word of other fact-checkers amounts to on this scale, which is the house's.</summary>
    /// <param name="counterpart">The word with what it amounted to so far.</param>
    /// <param name="rating">One of this scale's; null for nothing of ours.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">Now.</param>
    public void Counts(Counterpart counterpart, Rating? rating, Editor by, DateTimeOffset at)
    {
        if (rating is not null && (Key != House || rating.ScaleId != Id))
            throw new RuleException("A word of others amounts to a rating of the house scale. Choose one of those.");
        if (counterpart.RatingId == rating?.Id)
            return;
        _decisions.Add(new Decision(by, DecisionKind.CounterpartChosen, at, counterpart.Rating?.Word ?? "nothing of ours", rating?.Word ?? "nothing of ours", $"“{counterpart.Word}”") { ScaleId = Id });
        (counterpart.Rating, counterpart.RatingId) = (rating, rating?.Id);
    }

    private string Unused(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            throw new RuleException("Write the rating's word.", nameof(Rating.Word));
        return _ratings.Any(r => string.Equals(r.Word, word.Trim(), StringComparison.OrdinalIgnoreCase))
            ? throw new RuleException($"“{word.Trim()}” is on this scale already; a retired rating can be taken up again.", nameof(Rating.Word))
            : word.Trim();
    }

    private void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before, string? after) =>
        _decisions.Add(new Decision(by, kind, at, before, after, Name) { ScaleId = Id });
}

/// <summary>A value on a scale ("False").</summary>
public sealed class Rating
{
    private Rating() { }

    internal Rating(RatingScale scale, string word, int? value, string plate, int position)
    {
        Scale = scale;
        ScaleId = scale.Id;
        Word = word;
        Value = value;
        Plate = plate;
        Position = position;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ScaleId { get; private set; }

    public RatingScale Scale { get; private set; } = null!;

    public string Word { get; internal set; } = "";

    /// <summary>From 1 upwards, higher is truer; null for a rating outside the numbers ("Unverifiable").</summary>
    public int? Value { get; private set; }

    /// <summary>Which badge shows it ("false", "half-true"); "plain" for a word without a plate of its own.</summary>
    public string Plate { get; private set; } = "";

    /// <summary>Order on the scale, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Since when it is not offered any more.</summary>
    public DateTimeOffset? RetiredAt { get; internal set; }

    public bool IsRetired => RetiredAt is not null;
}

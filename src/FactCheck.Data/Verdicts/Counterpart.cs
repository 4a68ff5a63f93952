namespace FactCheck.Data.Verdicts;

/// <summary>
/// What a word of other fact-checkers amounts to on our own scale. It stands beside their word and never in its place, and
/// holds for whoever says the word. A word without one stays unmapped.
/// </summary>
public sealed class Counterpart
{
    private Counterpart() { }

    /// <param name="word">As they write it; case and punctuation do not matter.</param>
    /// <param name="rating">Of the house scale; null for nothing of ours.</param>
    public Counterpart(string word, Rating? rating) => (Word, Rating, RatingId) = (word, rating, rating?.Id);

    public Guid Id { get; private set; } = RowId.Next();

    public string Word { get; private set; } = "";

    /// <summary>The word as it is compared. The database makes it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Null where an administrator found that the word amounts to nothing of ours.</summary>
    public Rating? Rating { get; internal set; }

    public Guid? RatingId { get; internal set; }
}

namespace FactCheck.Ingest.Reviews;

/// <summary>What became of the reviews of an import so far.</summary>
/// <param name="Added">New to the records.</param>
/// <param name="Claims">Of these, reviews of claims that were not in the records.</param>
/// <param name="Changed">Known, and brought up to what their publishers say now.</param>
/// <param name="Known">Known, and nothing new.</param>
/// <param name="Failed">Not taken in.</param>
public sealed record ReviewTally(int Added, int Claims, int Changed, int Known, int Failed)
{
    public static ReviewTally None { get; } = new(0, 0, 0, 0, 0);

    public int Read => Added + Changed + Known + Failed;

    public static ReviewTally operator +(ReviewTally one, ReviewTally other) => Add(one, other);

    public static ReviewTally Add(ReviewTally one, ReviewTally other) =>
        new(one.Added + other.Added, one.Claims + other.Claims, one.Changed + other.Changed, one.Known + other.Known, one.Failed + other.Failed);

    /// <summary>"14,231 reviews: 14,200 added with 14,190 new claims, 0 changed, 31 known already, 0 failed".</summary>
    public override string ToString() =>
        $"{Read:N0} {(Read == 1 ? "review" : "reviews")}: {Added:N0} added with {Claims:N0} new {(Claims == 1 ? "claim" : "claims")}, {Changed:N0} changed, {Known:N0} known already, {Failed:N0} failed";
}

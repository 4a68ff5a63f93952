namespace FactCheck.Evaluation.Statements;

/// <summary>What an article holds, as people read it. Lists that are absent are null.</summary>
internal sealed record GoldArticle(
    string? File, string? Title, string? Publisher, IReadOnlyList<string>? PublisherAlso, string? Byline, string? Published,
    IReadOnlyList<string>? Body, IReadOnlyList<string>? Optional, IReadOnlyList<GoldStatement> Statements, IReadOnlyList<GoldReview>? Reviews, IReadOnlyList<string>? MustNot);

/// <param name="Kind">"claim", "rebuttal", or "other": neither, and no fault if it is found all the same.</param>
/// <param name="Source">Every name that is right for the source.</param>
/// <param name="Text">The longest piece of the statement's words; <paramref name="Also"/> has the others.</param>
/// <param name="Rebuts">The statements it answers.</param>
/// <param name="SameAs">Statements that say the same again: an answer to one answers all. <paramref name="Repeats"/> means the same.</param>
/// <param name="Borderline">No fault if it is missed.</param>
internal sealed record GoldStatement(
    string Id, string Kind, IReadOnlyList<string> Source, string Text, IReadOnlyList<string>? Also, IReadOnlyList<string>? Rebuts,
    IReadOnlyList<string>? SameAs, IReadOnlyList<string>? Repeats, IReadOnlyList<string>? Confirms, string? SaidOn, string? Via, bool Borderline);

internal sealed record GoldReview(string Claim, IReadOnlyList<string>? Claimant, string Rating);

namespace FactCheck.Extraction.Reviews;

/// <summary>A verdict that the article itself carries, in its publisher's own words.</summary>
/// <param name="Claim">What was checked.</param>
/// <param name="Claimant">Who said it.</param>
/// <param name="Rating">The rating word or phrase ("False"), as published.</param>
/// <param name="Summary">The reason in a line, if given.</param>
/// <param name="Publisher">Who ruled.</param>
/// <param name="FoundIn">"ClaimReview markup", "claim box", "rating below its part" or "verdict in the text": for the editor who wonders.</param>
public sealed record Review(string Claim, string? Claimant, string Rating, string? Summary, string? Publisher, string FoundIn);

using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Reviews;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction;

/// <summary>All that was read out of one article. Every <see cref="Span"/> in it is in <see cref="Document.Text"/>.</summary>
public sealed record Reading(
    Document Document,
    IReadOnlyList<Attribution> Attributions,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Review> Reviews);

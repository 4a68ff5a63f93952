using FactCheck.Evaluation.Inputs;

namespace FactCheck.Evaluation.Pages;

/// <summary>What is known of one web page: its body as a text, or segments that must and must not be in it.</summary>
internal sealed record PageGold(
    string? Type, string? Title, IReadOnlyList<string>? Author, string? Date, string? Body,
    IReadOnlyList<string>? With, IReadOnlyList<string>? Without, IReadOnlyList<string>? Comments);

internal sealed record ReadPage(PageGold Gold, ReadArticle? Article);

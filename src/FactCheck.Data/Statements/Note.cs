using FactCheck.Data.Editors;

namespace FactCheck.Data.Statements;

/// <summary>What an editor tells colleagues about a claim. Readers never see it; it is never edited.</summary>
public sealed class Note
{
    /// <summary>Characters that a note may have.</summary>
    public const int Longest = 4000;

    private Note() { }

    /// <param name="claim">What it is about.</param>
    /// <param name="text">Plain text; "@Name" of a colleague calls that colleague.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="editors">Everybody who can be called.</param>
    /// <param name="at">Now.</param>
    public Note(Claim claim, string? text, Editor by, IEnumerable<Editor> editors, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleException("Write the note.", nameof(Text));
        if (text.Length > Longest)
            throw new RuleException($"The note has {text.Length} characters; it may have {Longest}.", nameof(Text));
        (ClaimId, Text, By, ById, At) = (claim.Id, text.Trim().ReplaceLineEndings("\n"), by, by.Id, at);
        Mentions = [.. editors.Where(e => e.Id != by.Id && Calls(e.Name)).Select(e => e.Id)];
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ClaimId { get; private set; }

    public string Text { get; private set; } = "";

    public Editor By { get; private set; } = null!;

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The colleagues it calls.</summary>
    public Guid[] Mentions { get; private set; } = [];

    // "@Maya" is enough where "@Maya Lindqvist" is meant.
    private bool Calls(string name) =>
        Text.Contains($"@{name}", StringComparison.OrdinalIgnoreCase)
        || Text.Split([' ', '\n', ',', '.', ':', ';', '!', '?', '(', ')']).Contains($"@{name.Split(' ')[0]}", StringComparer.OrdinalIgnoreCase);
}

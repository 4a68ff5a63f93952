namespace FactCheck.Data.Statements;

/// <summary>An editor has seen a claim. Without one, the claim is unread for that editor.</summary>
public sealed class ReadMark
{
    private ReadMark() { }

    public ReadMark(Guid claimId, Guid editorId) => (ClaimId, EditorId) = (claimId, editorId);

    public Guid ClaimId { get; private set; }

    public Guid EditorId { get; private set; }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Data.Editors;

/// <summary>
/// A link that lets one person make an editor's account, once. Only a hash of its code is kept, so the database does not
/// hold a key to itself.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    private Invitation() { }

    /// <param name="code">The secret that goes into the link: <see cref="NewCode"/>.</param>
    /// <param name="invitedById">Who invites; null for the very first account.</param>
    /// <param name="role">What the invited person will be.</param>
    /// <param name="at">Now.</param>
    public Invitation(string code, Guid? invitedById, EditorRole role, DateTimeOffset at)
    {
        CodeHash = HashOf(code);
        InvitedById = invitedById;
        Role = role;
        CreatedAt = at;
        ExpiresAt = at + Validity;
    }

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>SHA-256 of the code.</summary>
    public byte[] CodeHash { get; private set; } = [];

    public Guid? InvitedById { get; private set; }

    public EditorRole Role { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public Guid? UsedById { get; private set; }

    public uint Version { get; private set; }

    public static string NewCode() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <param name="editor">The account just made.</param>
    /// <param name="invitedBy">Who made the link; the log holds it against that name.</param>
    /// <param name="at">Now.</param>
    public void UsedBy(Editor editor, Editor? invitedBy, DateTimeOffset at)
    {
        if (!IsOpen(at))
            throw new RuleException("This invitation has been used or has run out. Ask for a new one.");
        (UsedAt, UsedById) = (at, editor.Id);
        editor.Joined(invitedBy ?? editor, at);
    }
}

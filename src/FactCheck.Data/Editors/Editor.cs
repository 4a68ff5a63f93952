using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Editors;

/// <summary>A person who works at the desk. Signs in with the e-mail address.</summary>
public sealed class Editor : IdentityUser<Guid>
{
    private readonly List<Decision> _decisions = [];

    private Editor() { }

    public Editor(string name, string email, EditorRole role = EditorRole.Editor)
    {
        Id = RowId.Next();
        Name = name;
        UserName = email;
        Email = email;
        Role = role;
    }

    /// <summary>The name that colleagues and readers see.</summary>
    public string Name { get; private set; } = "";

    public EditorRole Role { get; private set; }

    /// <summary>Since when the account is closed; null while it is open. The name stays on everything decided before.</summary>
    public DateTimeOffset? DeactivatedAt { get; private set; }

    public bool IsActive => DeactivatedAt is null;

    /// <summary>What administrators decided about this person; what the person decided stands with what it is about.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <exception cref="RuleException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > 100)
            throw new RuleException("A name has between 1 and 100 characters.", nameof(Name));
        Name = name;
    }

    /// <param name="role">The new role.</param>
    /// <param name="administrators">Everybody who is one now: <see cref="Administrators.LockAsync"/>.</param>
    /// <param name="by">The administrator who decides.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">Nobody would be left to look after people.</exception>
    public void ChangeRole(EditorRole role, IReadOnlyCollection<Editor> administrators, Editor by, DateTimeOffset at)
    {
        if (role == Role)
            return;
        if (IsActive && role != EditorRole.Administrator)
            KeepOneAdministrator(administrators);
        var before = Role;
        Role = role;
        Log(by, DecisionKind.RoleChanged, at, before.ToString(), role.ToString());
    }

    /// <summary>Closes the account. Whoever closes it also ends its sessions.</summary>
    /// <inheritdoc cref="ChangeRole"/>
    public void Deactivate(IReadOnlyCollection<Editor> administrators, Editor by, DateTimeOffset at)
    {
        if (!IsActive)
            return;
        KeepOneAdministrator(administrators);
        DeactivatedAt = at;
        Log(by, DecisionKind.EditorDeactivated, at);
    }

    public void Reactivate(Editor by, DateTimeOffset at)
    {
        if (IsActive)
            return;
        DeactivatedAt = null;
        Log(by, DecisionKind.EditorReactivated, at);
    }

    /// <summary>Puts on record that somebody else ended this person's sessions; the sessions themselves are rows that go.</summary>
    public void SessionsEnded(Editor by, DateTimeOffset at) => Log(by, DecisionKind.SessionsEnded, at);

    internal void Joined(Editor invitedBy, DateTimeOffset at) => Log(invitedBy, DecisionKind.EditorInvited, at, null, Role.ToString());

    private void KeepOneAdministrator(IReadOnlyCollection<Editor> administrators)
    {
        if (administrators.All(a => a.Id == Id) && administrators.Count > 0)
            throw new RuleException($"{Name} is the last administrator: make somebody else one first, or nobody could look after people.");
    }

    private void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before = null, string? after = null) =>
        _decisions.Add(new Decision(by, kind, at, before, after, null) { EditorId = Id });
}

public static class Administrators
{
    /// <summary>Everybody who can administer now, held until the transaction ends: the last two cannot remove each other at the same moment.</summary>
    public static Task<List<Editor>> LockAsync(FactCheckDb db, CancellationToken cancellationToken) =>
        db.Editors.FromSql($"select * from editors where role = 'Administrator' and deactivated_at is null and password_hash is not null order by id for update")
            .ToListAsync(cancellationToken);
}

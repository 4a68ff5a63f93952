using FactCheck.Data.Editors;
using FactCheck.Data.Sources;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class EditorMapping : IEntityTypeConfiguration<Editor>
{
    public void Configure(EntityTypeBuilder<Editor> editor)
    {
        editor.ToTable("editors");
        editor.Property(e => e.Id).ValueGeneratedNever();
        editor.Ignore(e => e.IsActive);
        editor.HasMany(e => e.Decisions).WithOne().HasForeignKey(d => d.EditorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditorPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("editor_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Editor>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasOne(s => s.Editor).WithMany().HasForeignKey(s => s.EditorId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.ToTable("kept_forms");
        form.Property(f => f.Id).ValueGeneratedNever();
        form.ComplexCollection(f => f.Fields, fields => fields.ToJson("fields"));
        form.HasOne<Editor>().WithMany().HasForeignKey(f => f.EditorId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EditorClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("editor_claims");
}

internal sealed class EditorLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("editor_logins");
}

internal sealed class EditorTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("editor_tokens");
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Version).IsRowVersion();
        invitation.HasIndex(i => i.CodeHash).IsUnique();
        invitation.HasOne<Editor>().WithMany().HasForeignKey(i => i.InvitedById).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Editor>().WithMany().HasForeignKey(i => i.UsedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavedListMapping : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> list)
    {
        list.ToTable("saved_lists");
        list.Property(l => l.Id).ValueGeneratedNever();
        list.HasOne<Editor>().WithMany().HasForeignKey(l => l.OwnerId);
        list.HasIndex(l => new { l.OwnerId, l.Name }).IsUnique();
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Source>().WithMany().HasForeignKey(d => d.OtherSourceId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.At, d.Id });
        decision.HasIndex(d => d.SourceId);
        decision.HasIndex(d => new { d.SourceId, d.OtherSourceId }).HasFilter("kind = 'SourcesToldApart'").HasDatabaseName("ix_decisions_told_apart");
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.ToTable("data_protection_keys");
}

using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class StatementMapping : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("statements", table =>
        {
            table.HasCheckConstraint("ck_statements_confidence", "confidence between 0 and 1");
            table.HasCheckConstraint("ck_statements_kind", "kind = 'Claim' or (slug is null and state is null)");
            table.HasCheckConstraint("ck_statements_published", "state is distinct from 'Published' or slug is not null");
        });
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Version).IsRowVersion();
        statement.HasDiscriminator<string>("kind").HasValue<Claim>("Claim").HasValue<Rebuttal>("Rebuttal");
        statement.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Restrict);
        statement.HasMany(s => s.Appearances).WithOne().HasForeignKey(a => a.StatementId);
        statement.HasMany(s => s.Answers).WithOne(l => l.Statement).HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Restrict);
        statement.HasMany(s => s.Links).WithOne(l => l.Rebuttal).HasForeignKey(l => l.RebuttalId).OnDelete(DeleteBehavior.Restrict);
        statement.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.StatementId).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(s => s.SourceId);
        // The same words again. A hash has room for the longest of them, where a tree has not.
        statement.HasIndex(s => s.Key).HasMethod("hash");
        statement.HasGeneratedTsVectorColumn<Statement>("words", "english", "text");
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.HasIndex(c => c.Slug).IsUnique();
        claim.HasIndex(c => c.FormerSlugs).HasMethod("gin");
        // The queue's order, walked by keyset; and counted, for which an index is read alone only if it holds nothing but claims.
        claim.HasIndex(c => new { c.State, c.FoundAt, c.Id }).HasFilter("kind = 'Claim'");
        claim.HasIndex(c => new { c.State, c.Confidence, c.Id }).HasFilter("kind = 'Claim'");
        claim.HasIndex(c => new { c.FoundAt, c.Id }).HasFilter("kind = 'Claim'");
        claim.HasIndex(c => new { c.Confidence, c.Id }).HasFilter("kind = 'Claim'");
        claim.HasIndex(c => new { c.AssigneeId, c.State }).HasFilter("assignee_id is not null");
        claim.HasIndex(c => c.CheckAgainOn).HasFilter("check_again_on is not null");
        // All that machines may read, walked by keyset.
        claim.HasIndex(c => c.Id).HasFilter("slug is not null or state = 'CheckedElsewhere'").HasDatabaseName("ix_statements_public");
        claim.HasIndex(c => c.Tags).HasMethod("gin");
        // Counting each tag reads this, and no claim.
        claim.HasIndex(c => c.Tags, "ix_statements_tags_used").HasFilter("kind = 'Claim' and cardinality(tags) > 0").HasDatabaseName("ix_statements_tags_used");
        claim.HasIndex(c => c.Language).HasFilter("kind = 'Claim'");
        claim.HasOne(c => c.Assignee).WithMany().HasForeignKey(c => c.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.RepeatOf).WithMany().HasForeignKey(c => c.RepeatOfId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Resembles).WithMany().HasForeignKey(c => c.ResemblesId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Incident).WithMany().HasForeignKey(c => c.IncidentId).OnDelete(DeleteBehavior.Restrict);
        claim.HasMany(c => c.Verdicts).WithOne().HasForeignKey(v => v.ClaimId).OnDelete(DeleteBehavior.Restrict);
        claim.HasMany(c => c.OutsideVerdicts).WithOne().HasForeignKey(o => o.ClaimId);
        claim.Ignore(c => c.LatestVerdict);
        claim.Ignore(c => c.PublicVerdict);
    }
}

internal sealed class AppearanceMapping : IEntityTypeConfiguration<Appearance>
{
    public void Configure(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.ToTable("appearances", table => table.HasCheckConstraint("ck_appearances_span", "0 <= start and start < \"end\""));
        appearance.Property(a => a.Id).ValueGeneratedNever();
        appearance.ComplexCollection(a => a.Also, also => also.ToJson("also"));
        appearance.HasIndex(a => new { a.ArticleId, a.StatementId, a.Start }).IsUnique();
    }
}

internal sealed class ExchangeMemberMapping : IEntityTypeConfiguration<ExchangeMember>
{
    public void Configure(EntityTypeBuilder<ExchangeMember> member) => member.HasNoKey().ToTable((string?)null);
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> link)
    {
        link.ToTable("links", table =>
        {
            table.HasCheckConstraint("ck_links_other", "rebuttal_id <> statement_id");
            table.HasCheckConstraint("ck_links_score", "score between 0 and 100");
            table.HasCheckConstraint("ck_links_decided", "(status = 'Suggested') or (decided_by_id is not null and decided_at is not null)");
        });
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Version).IsRowVersion();
        link.ComplexCollection(l => l.Reasons, reasons => reasons.ToJson("reasons"));
        link.HasIndex(l => new { l.RebuttalId, l.StatementId }).IsUnique();
        // Said here, because a filtered index would be taken for one of the foreign key.
        link.HasIndex(l => l.StatementId);
        // Exchanges are walked along these: few beside what the machine suggests.
        link.HasIndex(l => new { l.StatementId, l.RebuttalId }).HasFilter("status = 'Confirmed'").HasDatabaseName("ix_links_confirmed");
        link.HasOne(l => l.DecidedBy).WithMany().HasForeignKey(l => l.DecidedById).OnDelete(DeleteBehavior.Restrict);
        link.HasMany(l => l.Decisions).WithOne().HasForeignKey(d => d.LinkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReadMarkMapping : IEntityTypeConfiguration<ReadMark>
{
    public void Configure(EntityTypeBuilder<ReadMark> mark)
    {
        mark.ToTable("read_marks");
        mark.HasKey(m => new { m.ClaimId, m.EditorId });
        mark.HasOne<Claim>().WithMany().HasForeignKey(m => m.ClaimId);
        mark.HasOne<Editor>().WithMany().HasForeignKey(m => m.EditorId);
    }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("notes");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.HasOne(n => n.By).WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Claim>().WithMany().HasForeignKey(n => n.ClaimId);
        note.HasIndex(n => n.Mentions).HasMethod("gin");
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId);
    }
}

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> incident)
    {
        incident.ToTable("incidents");
        incident.Property(i => i.Id).ValueGeneratedNever();
        incident.HasIndex(i => i.Slug).IsUnique();
    }
}

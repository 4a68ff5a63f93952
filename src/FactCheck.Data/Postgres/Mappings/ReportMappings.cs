using FactCheck.Data.Reports;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Version).IsRowVersion();
        report.HasOne<Claim>().WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        report.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
        // The desk's list: those that are open, newest first.
        report.HasIndex(r => new { r.IsClosed, r.At, r.Id });
    }
}

internal sealed class ReportStepMapping : IEntityTypeConfiguration<ReportStep>
{
    public void Configure(EntityTypeBuilder<ReportStep> step)
    {
        step.ToTable("report_steps");
        step.Property(s => s.Id).ValueGeneratedNever();
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

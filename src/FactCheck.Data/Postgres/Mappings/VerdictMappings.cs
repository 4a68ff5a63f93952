using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class VerdictMapping : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.ToTable("verdicts", table =>
        {
            table.HasCheckConstraint("ck_verdicts_rating", "state = 'Draft' or rating_id is not null");
            table.HasCheckConstraint("ck_verdicts_publish_on", "(state = 'Approved') = (publish_on is not null)");
        });
        verdict.Property(v => v.Id).ValueGeneratedNever();
        verdict.ComplexCollection(v => v.Evidence, evidence => evidence.ToJson("evidence"));
        verdict.Ignore(v => v.Content);
        // Two editors who take the next step at once: the second is refused by this key, whatever else fails.
        verdict.HasIndex(v => new { v.ClaimId, v.Number }).IsUnique();
        verdict.HasIndex(v => new { v.At, v.Id }).HasFilter("state in ('Published', 'Corrected', 'Withdrawn')").HasDatabaseName("ix_verdicts_public");
        verdict.HasOne(v => v.Rating).WithMany().HasForeignKey(v => v.RatingId).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne(v => v.By).WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RatingScaleMapping : IEntityTypeConfiguration<RatingScale>
{
    public void Configure(EntityTypeBuilder<RatingScale> scale)
    {
        scale.ToTable("rating_scales");
        scale.Property(s => s.Id).ValueGeneratedNever();
        scale.HasIndex(s => s.Key).IsUnique();
        scale.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.ScaleId).OnDelete(DeleteBehavior.Restrict);
        scale.HasMany(s => s.Ratings).WithOne(r => r.Scale).HasForeignKey(r => r.ScaleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("ratings", table => table.HasCheckConstraint("ck_ratings_value", "value >= 1"));
        rating.Property(r => r.Id).ValueGeneratedNever();
        rating.Ignore(r => r.IsRetired);
        rating.HasIndex(r => new { r.ScaleId, r.Word }).IsUnique();
    }
}

/// <summary>The words of ratings as they are compared: without case, punctuation and needless space.</summary>
internal static class RatingWords
{
    public static string KeyOf(string column) => $"btrim(regexp_replace(lower({column}), '[[:punct:][:space:]]+', ' ', 'g'))";
}

internal sealed class CounterpartMapping : IEntityTypeConfiguration<Counterpart>
{
    public void Configure(EntityTypeBuilder<Counterpart> counterpart)
    {
        counterpart.ToTable("counterparts");
        counterpart.Property(c => c.Id).ValueGeneratedNever();
        counterpart.Property(c => c.Key).HasComputedColumnSql(RatingWords.KeyOf("word"), stored: true);
        counterpart.HasIndex(c => c.Key).IsUnique();
        counterpart.HasOne(c => c.Rating).WithMany().HasForeignKey(c => c.RatingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutsideVerdictMapping : IEntityTypeConfiguration<OutsideVerdict>
{
    public void Configure(EntityTypeBuilder<OutsideVerdict> outside)
    {
        outside.ToTable("outside_verdicts", table => table.HasCheckConstraint("ck_outside_verdicts_origin", "(article_id is null) = (identity is not null)"));
        outside.Property(o => o.Id).ValueGeneratedNever();
        outside.HasOne(o => o.Article).WithMany().HasForeignKey(o => o.ArticleId).OnDelete(DeleteBehavior.Restrict);
        outside.ComplexCollection(o => o.Sightings, sightings => sightings.ToJson("sightings"));
        outside.ComplexCollection(o => o.Evidence, evidence => evidence.ToJson("evidence"));
        outside.ComplexCollection(o => o.Corrections, corrections => corrections.ToJson("corrections"));
        outside.HasIndex(o => new { o.ClaimId, o.ArticleId, o.Rating }).IsUnique().HasFilter("article_id is not null");
        // The filter above leaves imported ones out.
        outside.HasIndex(o => o.ClaimId);
        outside.HasIndex(o => o.Identity).IsUnique();
        outside.Property(o => o.RatingKey).HasComputedColumnSql(RatingWords.KeyOf("rating"), stored: true);
        outside.HasIndex(o => o.RatingKey).HasMethod("hash");
    }
}

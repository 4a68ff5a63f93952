using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("imports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasOne<Editor>().WithMany().HasForeignKey(i => i.StartedById).OnDelete(DeleteBehavior.Restrict);
        import.HasOne(i => i.CancelledBy).WithMany().HasForeignKey(i => i.CancelledById).OnDelete(DeleteBehavior.Restrict);
        import.HasMany(i => i.Arrivals).WithOne().HasForeignKey(a => a.ImportId).OnDelete(DeleteBehavior.Restrict);
        import.HasIndex(i => i.StartedAt);
    }
}

internal sealed class ArrivalMapping : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> arrival)
    {
        arrival.ToTable("arrivals", table =>
        {
            table.HasCheckConstraint("ck_arrivals_article", "(state in ('Read', 'Known')) = (article_id is not null)");
            table.HasCheckConstraint("ck_arrivals_reason", "(state = 'Quarantined') = (reason is not null)");
        });
        arrival.Property(a => a.Id).ValueGeneratedNever();
        arrival.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        arrival.HasOne(a => a.Original).WithOne().HasForeignKey<ArrivalBytes>(b => b.ArrivalId);
        // The queue: small however long the history grows.
        arrival.HasIndex(a => new { a.ReceivedAt, a.ImportId, a.Position }).HasDatabaseName("ix_arrivals_waiting").HasFilter("state = 'Waiting'");
        // An import's inputs, walked by keyset.
        arrival.HasIndex(a => new { a.ImportId, a.Position });
        arrival.HasIndex(a => new { a.ImportId, a.State, a.Position });
    }
}

internal sealed class ArrivalBytesMapping : IEntityTypeConfiguration<ArrivalBytes>
{
    public void Configure(EntityTypeBuilder<ArrivalBytes> bytes)
    {
        bytes.ToTable("arrival_bytes");
        bytes.HasKey(b => b.ArrivalId);
        bytes.Property(b => b.ArrivalId).ValueGeneratedNever();
    }
}

internal sealed class ReadAttemptMapping : IEntityTypeConfiguration<ReadAttempt>
{
    public void Configure(EntityTypeBuilder<ReadAttempt> attempt)
    {
        attempt.ToTable("read_attempts");
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.HasOne<Arrival>().WithMany().HasForeignKey(a => a.ArrivalId);
    }
}

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("articles");
        article.Property(a => a.Id).ValueGeneratedNever();
        article.HasIndex(a => a.Hash).IsUnique();
        article.HasIndex(a => a.ReadAt);
        article.HasIndex(a => a.OutletSlug).HasFilter("outlet_slug is not null");
        article.ComplexCollection(a => a.Zones, zones => zones.ToJson("zones"));
        article.HasOne(a => a.SameAs).WithMany().HasForeignKey(a => a.SameAsId).OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Appearances).WithOne(a => a.Article).HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        article.HasGeneratedTsVectorColumn<Article>("words", "english", "title", "text");
    }
}

internal sealed class ArticleMarkMapping : IEntityTypeConfiguration<ArticleMark>
{
    public void Configure(EntityTypeBuilder<ArticleMark> mark)
    {
        mark.ToTable("article_marks");
        // Both columns are the key, so a look-up reads nothing but the index, and the first articles of each hash first.
        // No foreign key: it would cost every article some forty checks, and a mark without its article harms nobody.
        mark.HasKey(m => new { m.Hash, m.ArticleId });
    }
}

internal sealed class FeedMapping : IEntityTypeConfiguration<Feed>
{
    public void Configure(EntityTypeBuilder<Feed> feed)
    {
        feed.ToTable("feeds");
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.HasIndex(f => f.Address).IsUnique();
        feed.HasIndex(f => f.NextCheckAt).HasFilter("stopped_at is null");
        feed.HasOne(f => f.FollowedBy).WithMany().HasForeignKey(f => f.FollowedById).OnDelete(DeleteBehavior.Restrict);
        feed.HasOne(f => f.StoppedBy).WithMany().HasForeignKey(f => f.StoppedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeedEntryMapping : IEntityTypeConfiguration<FeedEntry>
{
    public void Configure(EntityTypeBuilder<FeedEntry> entry)
    {
        entry.ToTable("feed_entries");
        entry.HasKey(e => new { e.FeedId, e.Key });
        entry.HasOne<Feed>().WithMany().HasForeignKey(e => e.FeedId);
    }
}

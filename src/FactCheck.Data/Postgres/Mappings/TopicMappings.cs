using FactCheck.Data.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("topics");
        topic.Property(t => t.Id).ValueGeneratedNever();
        topic.Property(t => t.Version).IsRowVersion();
        topic.HasIndex(t => t.Slug).IsUnique();
        topic.HasIndex(t => t.Tag).IsUnique();
        topic.HasMany(t => t.Decisions).WithOne().HasForeignKey(d => d.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}

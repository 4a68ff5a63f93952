using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("sources");
        source.Property(s => s.Id).ValueGeneratedNever();
        source.HasMany(s => s.Aliases).WithOne().HasForeignKey(a => a.SourceId);
    }
}

internal sealed class AliasMapping : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> alias)
    {
        alias.ToTable("aliases");
        alias.Property(a => a.Id).ValueGeneratedNever();
        // A name that identifies a source belongs to one source; "the Ministry" may mean many.
        alias.HasIndex(a => new { a.Key, a.SourceId, a.Name, a.Kind }).IsUnique();
        alias.HasIndex(a => a.Key).HasFilter("kind = 'Full'").HasDatabaseName("ix_aliases_key");
    }
}

using FactCheck.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("sources", table => table.HasCheckConstraint("ck_sources_merged", "(merged_into_id is null) = (head_id = id)"));
        source.Property(s => s.Id).ValueGeneratedNever();
        // Not xmin: reading another article may fill in a role, and must not cost an editor the form that is open.
        source.Property(s => s.Version).IsConcurrencyToken();
        source.HasIndex(s => s.Slug).IsUnique();
        source.HasOne(s => s.Head).WithMany(s => s.Family).HasForeignKey(s => s.HeadId).OnDelete(DeleteBehavior.Restrict);
        source.HasOne(s => s.MergedInto).WithMany().HasForeignKey(s => s.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        source.HasMany(s => s.Aliases).WithOne().HasForeignKey(a => a.SourceId);
        source.HasMany(s => s.Affiliations).WithOne().HasForeignKey(a => a.SourceId);
        source.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.SourceId).OnDelete(DeleteBehavior.Restrict);
        // The two lists of the desk, walked by keyset: everybody with a name, and one type alone.
        source.HasIndex(s => new { s.Name, s.Id }).HasFilter("head_id = id and type <> 'Unnamed'").HasDatabaseName("ix_sources_named");
        source.HasIndex(s => new { s.Type, s.Name, s.Id }).HasFilter("head_id = id").HasDatabaseName("ix_sources_type");
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
        alias.HasIndex(a => a.Key).HasFilter("kind not in ('Metonym', 'Anaphor')").HasDatabaseName("ix_aliases_key");
        // What a name is searched by: its words in every spelling, and the initials of its great words, marked by a nought.
        alias.Property<NpgsqlTsVector>("words").HasComputedColumnSql(
            """to_tsvector('simple', key || ' ' || name || ' 0' || lower(regexp_replace(regexp_replace(name, '\m(a|an|the|of|for|and|on|in|to)\M', '', 'gi'), '\W*(\w)\w*\W*', '\1', 'g')))""",
            stored: true);
        alias.HasIndex("words").HasMethod("gin");
    }
}

internal sealed class AffiliationMapping : IEntityTypeConfiguration<Affiliation>
{
    public void Configure(EntityTypeBuilder<Affiliation> affiliation)
    {
        affiliation.ToTable("affiliations", table => table.HasCheckConstraint("ck_affiliations_days", "since <= until"));
        affiliation.Property(a => a.Id).ValueGeneratedNever();
    }
}

using FactCheck.Data.SitePages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Postgres.Mappings;

internal sealed class SitePageMapping : IEntityTypeConfiguration<SitePage>
{
    public void Configure(EntityTypeBuilder<SitePage> page)
    {
        page.ToTable("site_pages");
        page.Property(p => p.Id).ValueGeneratedNever();
        page.HasIndex(p => p.Key).IsUnique();
        page.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SitePageVersionMapping : IEntityTypeConfiguration<SitePageVersion>
{
    public void Configure(EntityTypeBuilder<SitePageVersion> version)
    {
        version.ToTable("site_page_versions");
        version.Property(v => v.Id).ValueGeneratedNever();
        // Two administrators who save at once: the second is refused by this key.
        version.HasIndex(v => new { v.PageId, v.Language, v.Number }).IsUnique();
        version.HasOne(v => v.By).WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Machines;
using FactCheck.Data.Reports;
using FactCheck.Data.SitePages;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Topics;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Postgres;

/// <summary>The records, as they stand in PostgreSQL.</summary>
public sealed class FactCheckDb(DbContextOptions<FactCheckDb> options)
    : IdentityUserContext<Editor, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<Arrival> Arrivals => Set<Arrival>();
    public DbSet<ReadAttempt> ReadAttempts => Set<ReadAttempt>();
    public DbSet<Feed> Feeds => Set<Feed>();
    public DbSet<FeedEntry> FeedEntries => Set<FeedEntry>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Alias> Aliases => Set<Alias>();
    public DbSet<Affiliation> Affiliations => Set<Affiliation>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Rebuttal> Rebuttals => Set<Rebuttal>();
    public DbSet<Appearance> Appearances => Set<Appearance>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<ReadMark> ReadMarks => Set<ReadMark>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Verdict> Verdicts => Set<Verdict>();
    public DbSet<OutsideVerdict> OutsideVerdicts => Set<OutsideVerdict>();
    public DbSet<Counterpart> Counterparts => Set<Counterpart>();
    public DbSet<RatingScale> RatingScales => Set<RatingScale>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Incident> Incidents => Set<Incident>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<SitePage> SitePages => Set<SitePage>();
    public DbSet<SitePageVersion> SitePageVersions => Set<SitePageVersion>();
    public DbSet<Editor> Editors => Set<Editor>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SavedList> SavedLists => Set<SavedList>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<GivenAnswer> GivenAnswers => Set<GivenAnswer>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<DeliveryAttempt> DeliveryAttempts => Set<DeliveryAttempt>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>A claim and all that answers it, and what answers those, as far as editors confirmed it: each once.</summary>
    /// <remarks>Only within a query. As a function of the database's it can be asked of each claim of a query, and EF translates that query once; SQL of ours within it would be put together again for every reader.</remarks>
    public IQueryable<ExchangeMember> ExchangeOf(Guid claimId) => FromExpression(() => ExchangeOf(claimId));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words, not numbers: a row read with psql explains itself, and reordering an enum changes nothing.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
        builder.HasDbFunction(() => ExchangeOf(default)).HasName("exchange_of");
    }
}

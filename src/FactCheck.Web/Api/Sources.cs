using System.ComponentModel;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>Whoever said something that readers can see.</summary>
internal static class Sources
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapList("", "listSources", ListAsync);
        sources.MapRead("/{id:guid}", "getSource", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists sources, newest first.</summary>
    /// <remarks>Those who said something that readers can see: a claim that was ruled on, or an answer to one. A source that was merged into another is told under the other's name.</remarks>
    internal static async Task<Ok<Listing<SourceJson>>> ListAsync(
        [AsParameters] SourceFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var sources = filter.Of(Told(db));
        if (paging.After is var (_, last))
            sources = sources.Where(s => s.Id < last);
        var page = await sources.OrderByDescending(s => s.Id).Take(paging.Size + 1).Select(s => new SourceJson(
            s.Id, at.Of("sources", s.Id), s.Name, s.Type, s.Role, s.Affiliation, s.Family.SelectMany(f => f.Aliases).OrderBy(a => a.Name).Select(a => new NameJson(a.Name, a.Kind)).ToList())).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(page, s => (default, s.Id)));
    }

    /// <summary>Finds one source by its id.</summary>
    internal static async Task<Results<Ok<SourceJson>, ProblemHttpResult>> FindAsync(
        [Description("The source's id.")] Guid id, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var source = await Told(db).Where(s => s.Id == id).Select(s => new SourceJson(
            s.Id, at.Of("sources", s.Id), s.Name, s.Type, s.Role, s.Affiliation, s.Family.SelectMany(f => f.Aliases).OrderBy(a => a.Name).Select(a => new NameJson(a.Name, a.Kind)).ToList())).SingleOrDefaultAsync(cancellationToken);
        return source is null
            ? Problems.NotFound("There is no source with this id of which readers see anything. It may be known under another’s name: look it up in the list of sources.")
            : TypedResults.Ok(source);
    }

    private static IQueryable<Source> Told(FactCheckDb db)
    {
        var answers = db.PublicAnswers();
        return db.Sources.AsNoTracking().AsSplitQuery()
            .Where(s => s.HeadId == s.Id && s.Family.Any(f => db.Claims.Public().Any(c => c.SourceId == f.Id) || db.Statements.Any(a => a.SourceId == f.Id && answers.Contains(a.Id))));
    }
}

internal readonly record struct SourceFilter(
    [property: FromQuery(Name = "type"), Description("Only sources of this type.")] Choice<SourceType>? Type,
    [property: FromQuery(Name = "name"), Description("A part of the source's name, or of one of its other names.")] string? Name)
{
    public IQueryable<Source> Of(IQueryable<Source> sources)
    {
        if (Type is { Value: var type })
            sources = sources.Where(s => s.Type == type);
        if (!string.IsNullOrWhiteSpace(Name))
        {
            var part = LikePattern.Anywhere(Name);
            sources = sources.Where(s => EF.Functions.ILike(s.Name, part, LikePattern.Escape) || s.Family.Any(f => f.Aliases.Any(a => EF.Functions.ILike(a.Name, part, LikePattern.Escape))));
        }
        return sources;
    }
}

/// <summary>Whoever says something: a person, an organisation, an outlet, or somebody unnamed.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Name">The name that pages show.</param>
/// <param name="Type">What it is.</param>
/// <param name="Role">Title, rank or office ("Col.").</param>
/// <param name="Affiliation">The organisation or country that a person speaks for.</param>
/// <param name="Names">Every name under which articles know it.</param>
internal sealed record SourceJson(Guid Id, string Self, string Name, SourceType Type, string? Role, string? Affiliation, IReadOnlyList<NameJson> Names);

/// <summary>A name of a source.</summary>
/// <param name="Name">As articles write it.</param>
/// <param name="Kind">What sort of name. A metonym ("Moscow") or an anaphor ("the Ministry") means the source in some articles and others in others.</param>
internal sealed record NameJson(string Name, AliasKind Kind);

/// <summary>A source, as other objects name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Self">Where all about it stands.</param>
/// <param name="Name">The name that pages show.</param>
/// <param name="Type">What it is.</param>
/// <param name="Role">Title, rank or office ("Col.").</param>
/// <param name="Affiliation">The organisation or country that a person speaks for.</param>
internal sealed record SpeakerJson(Guid Id, string Self, string Name, SourceType Type, string? Role, string? Affiliation);

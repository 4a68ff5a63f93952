using System.ComponentModel;
using FactCheck.Data.Articles;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>Where claims and their answers were seen: about the articles, never their text, which is their authors'.</summary>
internal static class Articles
{
    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapList("", "listArticles", ListAsync);
        articles.MapWrite("", "handInArticle", KeyScopes.WriteArticles, Arrivals.HandInAsync).Produces<ArrivalJson>(StatusCodes.Status202Accepted).Produces<ArrivalJson>();
        articles.MapRead("/{id:guid}", "getArticle", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists articles in which published claims or their answers appear, the newest read first.</summary>
    /// <remarks>With the scope `read:desk` all articles.</remarks>
    internal static async Task<Ok<Listing<ArticleJson>>> ListAsync(
        [AsParameters] ArticleFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        var articles = filter.Of(Told(db, visitor));
        if (paging.After is var (_, last))
            articles = articles.Where(a => a.Id < last);
        var page = await ArticleJson.From(at, articles.OrderByDescending(a => a.Id).Take(paging.Size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(page, a => (default, a.Id)));
    }

    /// <summary>Finds one article by its id.</summary>
    internal static async Task<Results<Ok<ArticleJson>, ProblemHttpResult>> FindAsync(
        [Description("The article's id.")] Guid id, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        var article = await ArticleJson.From(at, Told(db, visitor).Where(a => a.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return article is null
            ? Problems.NotFound("There is no article with this id in which readers see anything. The list of articles has all that there are.")
            : TypedResults.Ok(article);
    }

    private static IQueryable<Article> Told(FactCheckDb db, ApiVisitor visitor)
    {
        if (visitor.ReadsDesk)
            return db.Articles.AsNoTracking();
        var answers = db.PublicAnswers();
        return db.Articles.AsNoTracking().Where(a => a.Appearances.Any(p => db.Claims.Public().Any(c => c.Id == p.StatementId) || answers.Contains(p.StatementId)));
    }
}

internal readonly record struct ArticleFilter(
    [property: FromQuery(Name = "outlet"), Description("Only articles of this outlet.")] string? Outlet,
    [property: FromQuery(Name = "address"), Description("Only the article that stands at this address.")] string? Address,
    [property: FromQuery(Name = "from"), Description("Only articles published on this day or later, as year-month-day.")] DateOnly? From,
    [property: FromQuery(Name = "to"), Description("Only articles published on this day or before, as year-month-day.")] DateOnly? To)
{
    public IQueryable<Article> Of(IQueryable<Article> articles)
    {
        if (Outlet?.Replace("\0", "").Trim() is { Length: > 0 } outlet)
            articles = articles.Where(a => a.Outlet == outlet);
        if (Address?.Replace("\0", "").Trim() is { Length: > 0 } address)
            articles = articles.Where(a => a.Address == address);
        if (From is { } from)
            articles = articles.Where(a => a.Published >= from);
        if (To is { } to)
            articles = articles.Where(a => a.Published <= to);
        return articles;
    }
}

/// <summary>About an article. Its text is not given: that is its author's.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Byline">Who wrote it, as it says itself.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Address">Where it stands on the web.</param>
/// <param name="OriginallyAppearedAt">Where it says that it appeared first.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Modified">The day it was changed.</param>
/// <param name="Language">Its language, as BCP 47.</param>
/// <param name="Repeats">The earlier article that it repeats.</param>
/// <param name="ReadAt">When it came into the records.</param>
internal sealed record ArticleJson(
    Guid Id, string Self, string? Title, string? Byline, string? Outlet, string? Address, string? OriginallyAppearedAt, DateOnly? Published, DateOnly? Modified,
    string? Language, RepeatJson? Repeats, DateTimeOffset ReadAt)
{
    public static IQueryable<ArticleJson> From(ApiAddresses at, IQueryable<Article> articles) => articles.Select(a => new ArticleJson(
        a.Id, at.Of("articles", a.Id), a.Title, a.Byline, a.Outlet, a.Address, a.OriginallyAppearedAt, a.Published, a.Modified, a.Language,
        a.SameAsId == null || a.RepeatKind == null ? null : new RepeatJson(a.SameAsId.Value, a.RepeatKind.Value), a.ReadAt));
}

/// <summary>That an article repeats an earlier one.</summary>
/// <param name="Article">The earlier one's id.</param>
/// <param name="Kind">How.</param>
internal sealed record RepeatJson(Guid Article, RepeatKind Kind);

using FactCheck.Data.Articles;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Sources;

/// <summary>What sources say, and where it is printed, for tests of the pages about them.</summary>
internal static class Wire
{
    private static int _articles;

    public static Source Source(this Newsroom news, string name, SourceType type = SourceType.Organisation)
    {
        var source = new Source(name, type);
        news.Db.Add(source);
        return source;
    }

    public static Claim Claims(this Newsroom news, Source source, string words, DateOnly? on = null)
    {
        var claim = new Claim(source, news.Text(words, on));
        news.Db.Add(claim);
        return claim;
    }

    /// <summary>A claim with a verdict that readers see.</summary>
    public static Claim Rules(this Newsroom news, Source source, string words, string rating = "False", DateOnly? on = null)
    {
        var claim = news.Claims(source, words, on);
        news.Publish(claim, news.Content(rating, "The log says so."));
        return claim;
    }

    public static Rebuttal Answers(this Newsroom news, Source source, Statement answered, string words, LinkKind kind = LinkKind.Denies, bool confirmed = true, DateOnly? on = null)
    {
        var rebuttal = new Rebuttal(source, news.Text(words, on));
        answered.SuggestAnswer(rebuttal, kind, 80, []);
        if (confirmed)
            answered.Answers[^1].Confirm(kind, news.Author, news.Now);
        return rebuttal;
    }

    /// <summary>Prints a statement in an article of its own.</summary>
    public static Article Print(this Newsroom news, Statement statement, string outlet, DateOnly? on = null, SpeechForm form = SpeechForm.Indirect, string? language = null, params string[] via)
    {
        var number = Interlocked.Increment(ref _articles);
        var text = $"{number}: {statement.Text}";
        var import = new Import("Wire", null, news.Now);
        var arrival = new Arrival(import, 1, $"wire-{number}.txt", System.Text.Encoding.UTF8.GetBytes(text), null);
        var article = new Article(arrival, new ArticleText { Title = $"Headline {number}", Outlet = outlet, Published = on, Language = language, Text = text, Zones = [] }, news.Now);
        statement.Appear(new Appearance(statement, article, text.Length - statement.Text.Length, text.Length) { Form = form, Via = via });
        news.Db.Add(article);
        return article;
    }

    private static StatementText Text(this Newsroom news, string words, DateOnly? on) =>
        new(words, words.ToLowerInvariant(), "a test says so", 1, news.Now) { SaidOn = on, SaidOnPrecision = on is null ? null : DatePrecision.Day };
}

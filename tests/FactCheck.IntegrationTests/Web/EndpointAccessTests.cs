using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web;

/// <summary>Every endpoint of the running site, asked by everybody. One that is not in the table fails: a new page says here whose it is.</summary>
public sealed partial class EndpointAccessTests(Site site) : IClassFixture<Site>
{
    private const string Everybody = "everybody", SignedIn = "signed in", Editors = "editor", Reviewers = "reviewer", Administrators = "administrator";

    // A cookie of the desk opens none of those to anybody.
    private const string WithKey = "a program with a key";

    // The second step of signing in sends whoever has not taken the first one back to it.
    private const string AfterPassword = "somebody who has just given a password";

    // Route pattern: who may open it, who may send something to it.
    private static readonly Dictionary<string, (string Get, string Post)> Table = new()
    {
        [""] = (Everybody, Everybody),
        ["Index"] = (Everybody, Everybody),
        // Style sheets of an unpublished build.
        ["{**path:file}"] = (Everybody, Everybody),
        ["error/{code:int?}"] = (Everybody, Everybody),
        ["verdicts"] = (Everybody, Everybody),
        ["check"] = (Everybody, Everybody),
        ["api/v1/similar"] = (Everybody, Everybody),
        ["api/v1/search"] = (Everybody, Everybody),
        ["verdicts/{slug}"] = (Everybody, Everybody),
        ["verdicts/{slug}/report"] = (Everybody, Everybody),
        ["corrections"] = (Everybody, Everybody),
        ["about/{key}"] = (Everybody, Everybody),
        ["api"] = (Everybody, Everybody),
        ["data/claims.csv"] = (Everybody, Everybody),
        ["data/claims.jsonl"] = (Everybody, Everybody),
        ["data/verdicts.csv"] = (Everybody, Everybody),
        ["data/verdicts.jsonl"] = (Everybody, Everybody),
        ["desk/queue/export"] = (SignedIn, Editors),
        ["api/v1/claims"] = (Everybody, WithKey),
        ["api/v1/claims/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/claims/{id:guid}/appearances"] = (Everybody, Everybody),
        ["api/v1/rebuttals"] = (Everybody, Everybody),
        ["api/v1/rebuttals/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/links"] = (Everybody, Everybody),
        ["api/v1/links/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/sources"] = (Everybody, Everybody),
        ["api/v1/sources/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/verdicts"] = (Everybody, Everybody),
        ["api/v1/verdicts/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/articles"] = (Everybody, WithKey),
        ["api/v1/arrivals/{id:guid}"] = (WithKey, Everybody),
        ["api/v1/articles/{id:guid}"] = (Everybody, Everybody),
        ["api/v1/openapi.json"] = (Everybody, Everybody),
        ["feeds"] = (Everybody, Everybody),
        ["feeds/verdicts.atom"] = (Everybody, Everybody),
        ["feeds/verdicts.rss"] = (Everybody, Everybody),
        ["feeds/corrections.atom"] = (Everybody, Everybody),
        ["feeds/corrections.rss"] = (Everybody, Everybody),
        ["feeds/ratings/{slug}.atom"] = (Everybody, Everybody),
        ["feeds/ratings/{slug}.rss"] = (Everybody, Everybody),
        ["feeds/topics/{slug}.atom"] = (Everybody, Everybody),
        ["feeds/topics/{slug}.rss"] = (Everybody, Everybody),
        ["feeds/sources/{slug}.atom"] = (Everybody, Everybody),
        ["feeds/sources/{slug}.rss"] = (Everybody, Everybody),
        ["cards/{slug}.png"] = (Everybody, Everybody),
        ["embed/{slug}"] = (Everybody, Everybody),
        ["oembed"] = (Everybody, Everybody),
        ["sitemap.xml"] = (Everybody, Everybody),
        ["sitemaps/pages.xml"] = (Everybody, Everybody),
        ["sitemaps/news.xml"] = (Everybody, Everybody),
        ["sitemaps/verdicts-{number:int:min(1)}.xml"] = (Everybody, Everybody),
        ["robots.txt"] = (Everybody, Everybody),
        ["opensearch.xml"] = (Everybody, Everybody),
        [".well-known/security.txt"] = (Everybody, Everybody),
        ["sources"] = (Everybody, Everybody),
        ["sources/{slug}"] = (Everybody, Everybody),
        ["sources/{slug}/and/{other}"] = (Everybody, Everybody),
        ["outlets/{slug}"] = (Everybody, Everybody),
        ["incidents"] = (Everybody, Everybody),
        ["incidents/{slug}"] = (Everybody, Everybody),
        ["topics"] = (Everybody, Everybody),
        ["topics/{slug}"] = (Everybody, Everybody),
        ["data/claimreview.json"] = (Everybody, Everybody),
        ["data/claimreview.jsonl"] = (Everybody, Everybody),
        ["health/live"] = (Everybody, Everybody),
        ["health/ready"] = (Everybody, Everybody),
        ["account/join"] = (Everybody, Everybody),
        ["account/sign-in"] = (Everybody, Everybody),
        ["account/sign-out"] = (Everybody, Everybody),
        ["account/kept/{id:guid}"] = (SignedIn, SignedIn),
        ["account/me"] = (SignedIn, SignedIn),
        ["account/code"] = (AfterPassword, Everybody),
        ["account/me/codes"] = (SignedIn, SignedIn),
        ["account/me/passkeys"] = (SignedIn, SignedIn),
        ["account/me/password"] = (SignedIn, SignedIn),
        ["desk"] = (SignedIn, Editors),
        ["desk/inbox"] = (SignedIn, Editors),
        ["desk/inbox/reviews"] = (Administrators, Administrators),
        ["desk/inbox/{id:guid}"] = (SignedIn, Editors),
        ["desk/inbox/quarantined/{id:guid}"] = (SignedIn, Editors),
        ["desk/queue"] = (SignedIn, Editors),
        ["desk/queue/lists"] = (SignedIn, Editors),
        ["desk/queue/triage"] = (SignedIn, Editors),
        ["desk/incidents"] = (SignedIn, Editors),
        ["desk/incidents/{slug}"] = (SignedIn, Editors),
        ["desk/sources"] = (SignedIn, Editors),
        ["desk/sources/{id:guid}"] = (SignedIn, Editors),
        ["desk/sources/{id:guid}/merge"] = (SignedIn, Editors),
        ["desk/articles/{id:guid}"] = (SignedIn, Editors),
        ["desk/articles/{id:guid}/add"] = (SignedIn, Editors),
        ["desk/appearances/{id:guid}"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/answer"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/contacts"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/incident"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/notes"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/links/{linkId:guid}"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/verdict"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/preview"] = (SignedIn, Editors),
        ["desk/topics"] = (SignedIn, Administrators),
        ["desk/scales"] = (SignedIn, Administrators),
        ["desk/claims/{id:guid}/take-back"] = (SignedIn, Editors),
        ["desk/claims/{id:guid}/review"] = (SignedIn, Reviewers),
        ["desk/reports"] = (SignedIn, Editors),
        ["desk/site-pages"] = (SignedIn, Administrators),
        ["desk/site-pages/{key}/{language}"] = (SignedIn, Administrators),
        ["desk/log"] = (SignedIn, Editors),
        ["desk/people"] = (Administrators, Administrators),
        ["desk/keys"] = (Administrators, Administrators),
        ["desk/webhooks"] = (Administrators, Administrators),
        ["desk/webhooks/{id:guid}"] = (Administrators, Administrators),
    };

    [Fact]
    public void The_table_names_every_endpoint_and_no_other() =>
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), Patterns().Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_stranger_opens_what_is_public_and_signs_in_for_the_rest() => await AskAsync(site.Reader(), null);

    [Theory]
    [InlineData(EditorRole.ReaderOnly)]
    [InlineData(EditorRole.Editor)]
    [InlineData(EditorRole.Reviewer)]
    [InlineData(EditorRole.Administrator)]
    public async Task Each_role_opens_and_sends_what_the_table_says(EditorRole role) => await AskAsync(await site.EditorAsync("Maya", role), role);

    [Fact]
    public async Task Files_come_to_everybody() =>
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.GetAsync("/css/site.css")).StatusCode);

    private async Task AskAsync(Visitor visitor, EditorRole? role)
    {
        var wrong = new List<string>();
        foreach (var pattern in Patterns())
        {
            var (get, post) = Table[pattern];
            var address = "/" + Parameter().Replace(pattern, p => p.Value.Contains("guid", StringComparison.Ordinal) ? $"{Guid.NewGuid()}" : p.Value.Contains("int", StringComparison.Ordinal) ? "404" : "none");
            await TellAsync("GET", address, get, await visitor.Http.GetAsync(address));
            // Without a token: who may send is told what is missing, who may not is not even asked for one.
            await TellAsync("POST", address, post, await visitor.Http.PostAsync(address, pattern.StartsWith("api/", StringComparison.Ordinal) ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([])));
        }
        Assert.Empty(wrong);

        async Task TellAsync(string method, string address, string whose, HttpResponseMessage answer)
        {
            var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal);
            var expected = whose == AfterPassword ? "to sign-in" : whose == WithKey ? "asked for a key" : Belongs(whose, role) ? "let in" : role is null ? "to sign-in" : "refused";
            var was = toSignIn ? "to sign-in" : answer.StatusCode switch { HttpStatusCode.Forbidden => "refused", HttpStatusCode.Unauthorized => "asked for a key", _ => "let in" };
            if (was != expected || (int)answer.StatusCode >= 500)
                wrong.Add($"{role?.ToString() ?? "A stranger"}: {method} {address} is {was} ({(int)answer.StatusCode}), not {expected}");
            if (was == "refused" && !(await answer.Content.ReadAsStringAsync()).Contains("An administrator can give you another role", StringComparison.Ordinal))
                wrong.Add($"{role}: {method} {address} is refused without a word");
        }
    }

    private static bool Belongs(string whose, EditorRole? role) => whose switch
    {
        Everybody => true,
        SignedIn => role is not null,
        Editors => role is EditorRole.Editor or EditorRole.Reviewer or EditorRole.Administrator,
        Reviewers => role is EditorRole.Reviewer or EditorRole.Administrator,
        _ => role is EditorRole.Administrator,
    };

    private List<string> Patterns() =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}

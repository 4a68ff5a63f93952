using System.Text;
using System.Text.Json;
using FactCheck.Data.Machines;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Api;

/// <summary>The OpenAPI document, held against what is really answered.</summary>
public sealed class DocumentTests(Site site) : IClassFixture<Site>
{
    // Answered by the frame around all operations, and tested there.
    private static readonly HashSet<string> OfTheFrame = ["429", "413", "415", "409"];

    [Fact]
    public async Task Every_documented_status_of_every_operation_is_answered_as_its_schema_says()
    {
        var (document, calls) = (await DocumentAsync(), await CallsAsync());
        var (wrong, asked) = (new List<string>(), new HashSet<string>());
        foreach (var (operation, status, http, request) in calls)
        {
            var (method, described) = Find(document, operation);
            var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), request.Address) { Content = request.Body is null ? null : new StringContent(request.Body, Encoding.UTF8, "application/json") });
            asked.Add($"{operation} {status}");
            if ((int)answer.StatusCode != status)
                wrong.Add($"{operation}: {request.Address} answered {(int)answer.StatusCode}, not {status}: {await answer.Content.ReadAsStringAsync()}");
            else if (!described.GetProperty("responses").TryGetProperty($"{status}", out var response) || !response.GetProperty("content").TryGetProperty(answer.Content.Headers.ContentType!.MediaType!, out var content))
                wrong.Add($"{operation} {status}: {answer.Content.Headers.ContentType} is not documented");
            else
                wrong.AddRange(new SchemaCheck(document).Check(content.GetProperty("schema"), await answer.JsonAsync()).Select(w => $"{operation} {status}{w}"));
        }
        var documented = Operations(document).SelectMany(o => o.Described.GetProperty("responses").EnumerateObject().Select(r => $"{o.Described.GetProperty("operationId").GetString()} {r.Name}"));
        Assert.Empty(wrong);
        Assert.DoesNotContain(documented, d => !OfTheFrame.Contains(d.Split(' ')[1]) && !asked.Contains(d));
    }

    [Fact]
    public async Task Everything_is_described_and_every_example_is_as_its_schema_says()
    {
        var document = await DocumentAsync();
        var wrong = new List<string>();
        foreach (var (path, method, described) in Operations(document))
        {
            foreach (var needed in new[] { "summary", "operationId", "tags" }.Where(n => !described.TryGetProperty(n, out _)))
                wrong.Add($"{method} {path} has no {needed}");
            if (described.TryGetProperty("parameters", out var parameters))
                wrong.AddRange(parameters.EnumerateArray().Where(p => !p.TryGetProperty("description", out _)).Select(p => $"{method} {path}: {p.GetProperty("name")} is not described"));
            wrong.AddRange(described.GetProperty("responses").EnumerateObject().Where(r => r.Value.GetProperty("description").GetString() is "" or "OK" or "Bad Request").Select(r => $"{method} {path} {r.Name} is not described"));
        }
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            if (schema.Value.TryGetProperty("examples", out var examples))
                wrong.AddRange(new SchemaCheck(document).Check(schema.Value, examples[0]).Select(w => $"example of {schema.Name}{w}"));
        }
        Assert.Empty(wrong);
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("Claim").TryGetProperty("examples", out _));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
        Assert.Equal("write:claims", Find(document, "proposeClaim").Described.GetProperty("security")[0].GetProperty("key")[0].GetString());
    }

    [Fact]
    public async Task The_page_lists_every_operation_and_shows_what_a_tried_one_answers()
    {
        var reader = site.Reader();
        var page = await reader.OpenAsync("/api");
        Assert.Equal(Operations(await DocumentAsync()).Select(o => o.Described.GetProperty("operationId").GetString()!).Order(), page.Document.QuerySelectorAll("details").Select(d => d.Id!).Order());
        Assert.Empty(page.Document.QuerySelectorAll("script"));
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        page = await reader.OpenAsync("/api?try=listVerdicts&limit=1&state=published");
        Assert.Contains("/api/v1/verdicts?state=published&limit=1 answers 200", page.Text);
        Assert.Contains("\"items\"", page.Text);
        Assert.Contains("answers 400", (await reader.OpenAsync("/api?try=listClaims&limit=1000")).Text);
        Assert.Contains("answers 404", (await reader.OpenAsync($"/api?try=getClaim&id={Guid.NewGuid()}")).Text);
        // What writes is not tried from a page, whatever its address says.
        Assert.Empty((await reader.OpenAsync("/api?try=proposeClaim")).Document.QuerySelectorAll("[role=status]"));
    }

    private async Task<List<(string Operation, int Status, HttpClient Http, (string Address, string? Body) Request)>> CallsAsync()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        await site.ReadAsync(IntegrationTests.Articles.Dam("dam.txt", "Ostby"));
        var claim = await newsroom.Db.Claims.Include(c => c.Verdicts).Include(c => c.Answers).FirstAsync(c => c.Text.Contains("Ostby dam and drowned"));
        foreach (var link in claim.Answers)
            link.Confirm(link.Kind, newsroom.Author, newsroom.Now);
        newsroom.Publish(claim, newsroom.Content("False", "No log shows it.", "At length.", new Evidence { Citation = "Flight log", Address = "https://log.example/1", Status = EvidenceStatus.Live }));
        await newsroom.SavedAsync(claim);
        var other = newsroom.Claim("The gates were open");
        newsroom.Publish(other, newsroom.Content("Unverifiable", "Nobody knows."));
        await newsroom.SavedAsync(other);
        var linked = await newsroom.Db.Links.AsNoTracking().FirstAsync(l => l.StatementId == claim.Id && l.Status == LinkStatus.Confirmed);
        var article = await newsroom.Db.Appearances.Where(a => a.StatementId == claim.Id).Select(a => a.ArticleId).FirstAsync();
        var (reader, desk, writer) = (site.Reader().Http, await site.ProgramAsync(KeyScopes.ReadDesk), await site.ProgramAsync(KeyScopes.WriteArticles | KeyScopes.WriteClaims));
        var handedIn = await (await writer.SendJsonAsync("/api/v1/articles", new { text = "Handed in once.\n\nThe board said that it was late." })).JsonAsync();

        var calls = new List<(string, int, HttpClient, (string, string?))>();
        foreach (var (list, one, noun, id) in new[]
        {
            ("listClaims", "getClaim", "claims", claim.Id), ("listRebuttals", "getRebuttal", "rebuttals", linked.RebuttalId), ("listLinks", "getLink", "links", linked.Id),
            ("listSources", "getSource", "sources", claim.SourceId), ("listVerdicts", "getVerdict", "verdicts", claim.LatestVerdict!.Id), ("listArticles", "getArticle", "articles", article),
            ("listAppearances", "", $"claims/{claim.Id}/appearances", Guid.Empty),
        })
        {
            calls.Add((list, 200, reader, ($"/api/v1/{noun}", null)));
            calls.Add((list, 200, desk, ($"/api/v1/{noun}?limit=100", null)));
            calls.Add((list, 400, reader, ($"/api/v1/{noun}?limit=1000", null)));
            if (one.Length == 0)
                continue;
            calls.Add((one, 200, reader, ($"/api/v1/{noun}/{id}", null)));
            calls.Add((one, 404, reader, ($"/api/v1/{noun}/{Guid.NewGuid()}", null)));
        }
        calls.Add(("listAppearances", 404, reader, ($"/api/v1/claims/{Guid.NewGuid()}/appearances", null)));
        calls.Add(("getArrival", 200, writer, ($"/api/v1/arrivals/{handedIn.GetProperty("id").GetGuid()}", null)));
        calls.Add(("getArrival", 401, reader, ($"/api/v1/arrivals/{Guid.NewGuid()}", null)));
        calls.Add(("getArrival", 403, desk, ($"/api/v1/arrivals/{Guid.NewGuid()}", null)));
        calls.Add(("getArrival", 404, writer, ($"/api/v1/arrivals/{Guid.NewGuid()}", null)));
        calls.Add(("search", 200, reader, ("/api/v1/search?q=gates", null)));
        calls.Add(("search", 400, reader, ("/api/v1/search?q=gates&limit=0", null)));
        calls.Add(("findSimilar", 200, reader, ("/api/v1/similar?text=They%20say%20the%20gates%20were%20open", null)));
        calls.Add(("findSimilar", 400, reader, ("/api/v1/similar?text=gates&limit=0", null)));
        calls.Add(("sendSimilar", 200, reader, ("/api/v1/similar", """{"text":"They say the gates were open"}""")));
        calls.Add(("sendSimilar", 400, reader, ("/api/v1/similar", "{")));
        calls.Add(("sendSimilar", 422, reader, ("/api/v1/similar", """{"text":""}""")));
        var proposal = JsonSerializer.Serialize(new { article, words = "The dam was built in 1962", source = "Ostby water board", sourceType = "organisation" });
        calls.Add(("proposeClaim", 201, writer, ("/api/v1/claims", proposal)));
        calls.Add(("proposeClaim", 422, writer, ("/api/v1/claims", proposal)));
        calls.Add(("handInArticle", 202, writer, ("/api/v1/articles", """{"text":"Handed in now."}""")));
        calls.Add(("handInArticle", 200, writer, ("/api/v1/articles", """{"text":"Handed in now."}""")));
        calls.Add(("handInArticle", 422, writer, ("/api/v1/articles", "{}")));
        foreach (var (operation, address) in new[] { ("proposeClaim", "/api/v1/claims"), ("handInArticle", "/api/v1/articles") })
        {
            calls.Add((operation, 400, writer, (address, "{")));
            calls.Add((operation, 401, reader, (address, "{}")));
            calls.Add((operation, 403, desk, (address, "{}")));
        }
        return calls;
    }

    private async Task<JsonElement> DocumentAsync() => await (await site.Reader().Http.GetAsync("/api/v1/openapi.json")).JsonAsync();

    private static IEnumerable<(string Path, string Method, JsonElement Described)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (p.Name, o.Name, o.Value)));

    private static (string Method, JsonElement Described) Find(JsonElement document, string operation)
    {
        var (_, method, described) = Operations(document).Single(o => o.Described.GetProperty("operationId").GetString() == operation);
        return (method, described);
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FactCheck.Data.Editors;
using FactCheck.Data.Machines;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Api;

/// <summary>Programs with keys.</summary>
internal static class Keys
{
    /// <summary>A program whose key may do this.</summary>
    public static async Task<HttpClient> ProgramAsync(this Site site, KeyScopes scopes, string name = "newsroom bot")
    {
        var (http, key) = (site.Reader().Http, ApiKey.NewKey());
        await using var db = site.NewDb();
        var maker = await db.Editors.FirstOrDefaultAsync(e => e.Name == "Maker of keys") ?? db.Add(new Editor("Maker of keys", $"{Guid.NewGuid():N}@desk.example", EditorRole.Administrator)).Entity;
        db.ApiKeys.Add(new ApiKey(key, name, scopes, maker, DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient http, string address, object body, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json") };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return http.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}

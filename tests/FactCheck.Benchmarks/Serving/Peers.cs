using System.Globalization;
using System.Text;
using System.Text.Json;
using FactCheck.Benchmarks.Serving.ByHand;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Benchmarks.Serving;

/// <summary>What the site is measured against: one that sends a word, and one that makes the same page with nothing between it and PostgreSQL or the reader.</summary>
internal static class Peers
{
    public static async Task<int> ServeAsync(string which)
    {
        var builder = WebApplication.CreateBuilder();
        // As in the template of a new project.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        await using var app = builder.Build();
        if (which == "plaintext")
        {
            app.MapGet("/", () => "Hello, World!");
        }
        else
        {
            var order = JsonSerializer.Deserialize<Order>((await Console.In.ReadLineAsync())!)!;
            var source = NpgsqlDataSource.Create(order.ConnectionString);
            var (rows, page) = (new VerdictRows(source, order.Questions), new VerdictPage(order.Site, order.StyleSheet, order.Drawing));
            app.MapGet("/", async context =>
            {
                CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
                var html = page.Write(await rows.ReadAsync());
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html));
            });
        }
        await app.StartAsync();
        Console.WriteLine($"listening on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}

/// <summary>What the hand-written handler is to do.</summary>
/// <param name="ConnectionString">Of the database.</param>
/// <param name="Site">As the site's own page names itself.</param>
/// <param name="StyleSheet">Its path.</param>
/// <param name="Drawing">The one that the page uses, as markup.</param>
/// <param name="Questions">What the site asks, in its order.</param>
internal sealed record Order(string ConnectionString, string Site, string StyleSheet, string Drawing, List<Question> Questions);

internal sealed record Question(string Sql, List<KeyValuePair<string, string>> Parameters);

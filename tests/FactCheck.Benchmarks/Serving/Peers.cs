using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Benchmarks.Serving;

/// <summary>What the site is measured against: servers that do as little as can be done.</summary>
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
            app.MapGet("/", context => AnswerAsync(context, source, order));
        }
        await app.StartAsync();
        Console.WriteLine($"listening on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>
    /// Asks the same questions by hand, encodes every value that comes back, and sends as many bytes as the page has. It
    /// knows nothing of what the values mean, so it does less than any page.
    /// </summary>
    private static async Task AnswerAsync(HttpContext context, NpgsqlDataSource source, Order order)
    {
        var html = new StringBuilder(order.PageLength);
        await using (var connection = await source.OpenConnectionAsync())
        {
            foreach (var question in order.Questions)
            {
                await using var command = new NpgsqlCommand(question.Sql, connection);
                foreach (var (name, value) in question.Parameters)
                    command.Parameters.AddWithValue(name, Guid.TryParse(value, out var id) ? id : bool.TryParse(value, out var yes) ? yes : value);
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        if (!reader.IsDBNull(i))
                            html.Append("<p>").Append(HtmlEncoder.Default.Encode(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)).Append("</p>");
                    }
                }
            }
        }
        html.Append(' ', Math.Max(0, order.PageLength - html.Length));
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.ToString()));
    }
}

/// <summary>What the hand-written handler is to do.</summary>
internal sealed record Order(string ConnectionString, int PageLength, List<Question> Questions);

internal sealed record Question(string Sql, List<KeyValuePair<string, string>> Parameters);

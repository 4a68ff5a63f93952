using System.Text.Json;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Npgsql;

namespace FactCheck.Benchmarks.Serving.ByHand;

/// <summary>
/// A verdict with everything around it, read column by column as the site's own three questions give them. Where lists stand
/// in one answer each of their rows comes with each of the others', so what has been read is known by its key.
/// </summary>
internal sealed class VerdictRows(NpgsqlDataSource source, List<Question> questions)
{
    public async Task<ShownVerdict> ReadAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        var claim = await AskAsync(connection, questions[0], ClaimAsync);
        var steps = await AskAsync(connection, questions[1], StepsAsync);
        var exchange = Exchange.InTimeOrder(await AskAsync(connection, questions[2], ExchangeAsync));
        var history = Publication.Of(steps);
        history.Reverse();
        return new ShownVerdict(claim with { Steps = steps, Appearances = exchange.Find(s => s.Id == claim.Id)!.Appearances }, new ExchangePart(exchange, 1), history);
    }

    private static async Task<T> AskAsync<T>(NpgsqlConnection connection, Question question, Func<NpgsqlDataReader, Task<T>> read)
    {
        await using var command = new NpgsqlCommand(question.Sql, connection);
        foreach (var (name, value) in question.Parameters)
            command.Parameters.AddWithValue(name, Guid.TryParse(value, out var id) ? id : bool.TryParse(value, out var yes) ? yes : value);
        await using var reader = await command.ExecuteReaderAsync();
        return await read(reader);
    }

    private static async Task<CheckedClaim> ClaimAsync(NpgsqlDataReader row)
    {
        CheckedClaim? claim = null;
        var (outside, topics, asked) = (new HashSet<Guid>(), new HashSet<Guid>(), new HashSet<Guid>());
        while (await row.ReadAsync())
        {
            claim ??= new CheckedClaim(
                row.GetGuid(0), row.GetString(1), row.GetString(2), SpeakerAt(row, 3), DayAt(row, 8), row.GetBoolean(9), TextAt(row, 10),
                new Ruling(
                    Enum.Parse<VerdictState>(row.GetString(35)), row.GetString(36), row.GetString(37), NumberAt(row, 38), row.GetString(39), NumberAt(row, 40), NumberAt(row, 41),
                    row.GetString(42), row.GetString(43), TextAt(row, 44), Evidence(row.GetString(54))),
                row.GetInt32(11), [])
            {
                Language = TextAt(row, 26),
                IncidentSlug = TextAt(row, 27),
                CheckAgainOn = DayAt(row, 28),
            };
            if (!row.IsDBNull(24) && outside.Add(row.GetGuid(24)))
                claim.Outside.Add(new OutsideWord(TextAt(row, 18), row.GetString(19), TextAt(row, 20), TextAt(row, 21), TextAt(row, 22), TextAt(row, 23)));
            if (!row.IsDBNull(31) && topics.Add(row.GetGuid(31)))
                claim.Topics.Add(new TopicName(row.GetString(29), row.GetString(30)));
            if (!row.IsDBNull(34) && asked.Add(row.GetGuid(34)))
                claim.Asked.Add(new Asked(Enum.Parse<ContactKind>(row.GetString(32)), row.GetFieldValue<DateOnly>(33)));
        }
        return claim!;
    }

    private static async Task<List<Step>> StepsAsync(NpgsqlDataReader row)
    {
        var steps = new List<Step>();
        while (await row.ReadAsync())
        {
            steps.Add(new Step(
                Enum.Parse<VerdictState>(row.GetString(0)), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2),
                row.GetBoolean(3) ? new PublicWords(row.GetString(4), row.GetString(5), TextAt(row, 6)) : null));
        }
        return steps;
    }

    private static async Task<List<Said>> ExchangeAsync(NpgsqlDataReader row)
    {
        var said = new List<Said>();
        var (seen, answers) = (new HashSet<Guid>(), new HashSet<Guid>());
        while (await row.ReadAsync())
        {
            if (said.Count == 0 || said[^1].Id != row.GetGuid(0))
                said.Add(new Said(row.GetGuid(0), row.GetBoolean(1), SpeakerAt(row, 2), DayAt(row, 7), row.GetBoolean(8), row.GetString(9), [], []));
            if (!row.IsDBNull(24) && seen.Add(row.GetGuid(24)))
            {
                said[^1].Appearances.Add(new Seen(
                    row.GetString(12), row.GetString(13), row.GetString(14), row.GetString(15), Enum.Parse<SpeechForm>(row.GetString(16)), row.GetFieldValue<string[]>(17),
                    TextAt(row, 18), TextAt(row, 19), TextAt(row, 20), DayAt(row, 21), TextAt(row, 22), TextAt(row, 23)));
            }
            if (!row.IsDBNull(28) && answers.Add(row.GetGuid(28)))
                said[^1].Answers.Add(new Answered(row.GetGuid(26), Enum.Parse<LinkKind>(row.GetString(27))));
        }
        return said;
    }

    private static Speaker SpeakerAt(NpgsqlDataReader row, int first) =>
        new(row.GetString(first), Enum.Parse<SourceType>(row.GetString(first + 1)), TextAt(row, first + 2), TextAt(row, first + 3)) { Slug = TextAt(row, first + 4) };

    private static string? TextAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? DayAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static int? NumberAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static List<Evidence> Evidence(string json)
    {
        using var pieces = JsonDocument.Parse(json);
        return [.. pieces.RootElement.EnumerateArray().Select(piece => new Evidence
        {
            Citation = piece.GetProperty("Citation").GetString()!,
            Address = Text(piece, "Address"),
            ArchiveAddress = Text(piece, "ArchiveAddress"),
            Note = Text(piece, "Note"),
            Status = Enum.Parse<EvidenceStatus>(piece.GetProperty("Status").GetString()!),
        })];

        static string? Text(JsonElement piece, string name) => piece.TryGetProperty(name, out var text) ? text.GetString() : null;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Extraction;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Statements;

namespace FactCheck.Cli.Extracting;

/// <summary>What is printed for one article. <see cref="Text"/> is the clean body; every start and end is in it.</summary>
internal sealed record ExtractedArticle(
    string? Title, string? Byline, string? Publisher, string? Published, string? Language, string Text, int Comments,
    IReadOnlyList<ExtractedStatement> Statements, IReadOnlyList<ExtractedAttribution> Attributions, IReadOnlyList<ExtractedReview> Reviews)
{
    public static ExtractedArticle Of(Reading reading)
    {
        var body = new Body(reading);
        return new ExtractedArticle(
            reading.Document.Title, reading.Document.Byline, reading.Document.Outlet, Day(reading.Document.Published), reading.Document.Language, body.Text, reading.Document.Comments,
            [.. reading.Statements.Select(s => ExtractedStatement.Of(s, body))],
            [.. reading.Attributions.Select(a => ExtractedAttribution.Of(a, reading.Document.Text))],
            [.. reading.Reviews.Select(r => new ExtractedReview(r.Claim, r.Claimant, r.Rating, r.Summary, r.Publisher))]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record ExtractedStatement(
    string Id, string Kind, ExtractedSource Source, string Text, int Start, int End, IReadOnlyList<ExtractedSpan>? Also, string? Cue, string Form, string? SaidOn, string? Via,
    IReadOnlyList<string> Rebuts, string Because, double Confidence)
{
    public static ExtractedStatement Of(Statement statement, Body body)
    {
        var span = body.Place(statement.Span);
        return new ExtractedStatement(
            statement.Id, statement.Kind == StatementKind.Claim ? "claim" : "rebuttal", ExtractedSource.Of(statement.Source), span.In(body.Text), span.Start, span.End,
            statement.Also.Count == 0 ? null : [.. statement.Also.Select(body.Place).Select(s => new ExtractedSpan(s.Start, s.End))],
            statement.Cue is { } cue ? body.Place(cue).In(body.Text) : null, NameOf(statement.Form), ExtractedArticle.Day(statement.SaidOn), statement.Via.Count == 0 ? null : string.Join(" → ", statement.Via),
            [.. statement.Rebuts.Select(r => r.Target)], statement.Because, statement.Confidence);
    }

    public static string NameOf(SpeechForm form) => form switch { SpeechForm.Direct => "direct", SpeechForm.Mixed => "mixed", _ => "indirect" };
}

internal sealed record ExtractedSpan(int Start, int End);

internal sealed record ExtractedSource(string Name, string Type, string? Affiliation)
{
    public static ExtractedSource Of(SourceMention source) => new(source.Name, source.Type.ToString().ToLowerInvariant(), source.Affiliation);
}

internal sealed record ExtractedAttribution(string Source, string Cue, IReadOnlyList<string> Content, string Form)
{
    public static ExtractedAttribution Of(Attribution attribution, string text) =>
        new(attribution.Source.Surface, attribution.Cue.In(text), [.. attribution.Content.Select(c => c.In(text))], ExtractedStatement.NameOf(attribution.Form));
}

internal sealed record ExtractedReview(string Claim, string? Claimant, string Rating, string? Summary, string? Publisher);

/// <summary>What is printed for an input that cannot be read.</summary>
internal sealed record UnreadInput(string Input, string Error)
{
    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);
}

internal static class Json
{
    /// <summary>For people's eyes and for files, never inside HTML: letters of all scripts stay as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };
}

/// <summary>The article's own zones joined by line breaks, and where a span of the document lies in them.</summary>
internal sealed class Body
{
    private readonly List<(Span Zone, int Start)> zones = [];

    public Body(Reading reading)
    {
        var text = new StringBuilder();
        foreach (var zone in reading.Document.Zones)
        {
            if (!zone.IsArticle) continue;
            if (text.Length > 0) text.Append('\n');
            zones.Add((zone.Span, text.Length));
            text.Append(zone.Span.In(reading.Document.Text));
        }
        Text = text.ToString();
    }

    public string Text { get; }

    public Span Place(Span span)
    {
        var (zone, start) = zones.Find(z => z.Zone.Holds(span));
        return new Span(span.Start - zone.Start + start, span.End - zone.Start + start);
    }
}

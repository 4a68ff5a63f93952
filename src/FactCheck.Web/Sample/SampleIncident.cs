using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Sample;

/// <summary>
/// Fills an empty database with an invented incident: its articles go the way of every article, and two sample editors rule
/// on a claim, so that a newcomer finds a published verdict and claims to triage.
/// </summary>
internal static class SampleIncident
{
    private const string Name = "Sample incident";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        await using var db = await services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(cancellationToken);
        // The verdict is the last step: a start that was cut off before it goes on where it was.
        var begun = await db.Imports.Where(i => i.Name == Name).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
        if (begun is null ? await db.Imports.AnyAsync(cancellationToken) : await db.Verdicts.AnyAsync(cancellationToken))
            return;

        var import = begun ?? await services.GetRequiredService<Intake>().QueueAsync(Name, null, Articles(folder), cancellationToken);
        var ingestor = services.GetRequiredService<Ingestor>();
        while (await ingestor.ReadNextAsync(import, cancellationToken) is not null)
        {
        }
        await RuleAsync(db, Path.Combine(folder, "incident.json"), cancellationToken);
    }

    private static List<Input> Articles(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".txt" or ".html")
            .Order(StringComparer.Ordinal)
            .Select(f => new Input(Path.GetFileName(f), File.ReadAllBytes(f)))];

    private static async Task RuleAsync(FactCheckDb db, string file, CancellationToken cancellationToken)
    {
        var sample = JsonSerializer.Deserialize<SampleFile>(await File.ReadAllTextAsync(file, cancellationToken), Json)!;
        var incident = new Incident(sample.Incident.Slug, sample.Incident.Title);
        var editors = sample.Editors.Select((name, i) => new Editor(name, $"sample-{i + 1}@factcheck.invalid")).ToList();
        foreach (var editor in editors)
            (editor.NormalizedEmail, editor.NormalizedUserName) = (editor.Email!.ToUpperInvariant(), editor.Email.ToUpperInvariant());
        db.Incidents.Add(incident);
        db.Editors.AddRange(editors);

        var claims = await db.Claims.Include(c => c.Answers).ThenInclude(l => l.Rebuttal).ToListAsync(cancellationToken);
        foreach (var verdict in sample.Verdicts)
        {
            var claim = claims.FirstOrDefault(c => c.Text.Contains(verdict.Claim, StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"The sample's claim “{verdict.Claim}” was not found in its articles.");
            var rating = await db.Ratings.SingleAsync(r => r.Scale.Key == "house" && r.Word == verdict.Rating, cancellationToken);
            // A few seconds apart, so that the last one in the file is the newest.
            var (author, reviewer, at) = (editors[0], editors[1], claim.FoundAt.AddSeconds(4 * (sample.Verdicts.IndexOf(verdict) + 1)));
            claim.Accept(author, at);
            claim.Reword(verdict.Wording, meant: true, author, at);
            claim.BelongsTo(incident, author, at);
            foreach (var link in claim.Answers.Where(l => verdict.Confirm.Any(words => l.Rebuttal.Text.Contains(words, StringComparison.Ordinal))))
                link.Confirm(link.Kind, author, at);
            claim.SaveDraft(new VerdictContent(rating, verdict.Summary, verdict.Rationale, verdict.Covers, verdict.Evidence), author, at.AddSeconds(1));
            claim.SendForReview(author, at.AddSeconds(2));
            claim.Publish(reviewer, at.AddSeconds(3));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record SampleFile(SampleHead Incident, List<string> Editors, List<SampleVerdict> Verdicts);

    private sealed record SampleHead(string Slug, string Title);

    private sealed record SampleVerdict(string Claim, string Wording, string Rating, string Summary, string Rationale, string? Covers, List<Evidence> Evidence, List<string> Confirm);
}

using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Extraction;
using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Statements;
using Microsoft.EntityFrameworkCore;
using DatePrecision = FactCheck.Data.Statements.DatePrecision;
using ReadStatement = FactCheck.Extraction.Statements.Statement;
using SpeechForm = FactCheck.Data.Statements.SpeechForm;
using Statement = FactCheck.Data.Statements.Statement;
using ZoneKind = FactCheck.Data.Articles.ZoneKind;

namespace FactCheck.Ingest;

/// <summary>Writes one reading down: the article, its sources, statements, appearances, suggested links and outside verdicts. Leaves the saving to its caller, in one transaction.</summary>
internal sealed class ReadingRecorder(FactCheckDb db, DateTimeOffset now)
{
    private readonly SourceResolver _sources = new(db);

    public async Task<Article> RecordAsync(Arrival arrival, Reading reading, CancellationToken cancellationToken)
    {
        var article = new Article(arrival, TextOf(reading, arrival), now);
        db.Articles.Add(article);

        var shingles = Shingles.Of(reading.Document);
        if (await Repeats.FindAsync(db, shingles, cancellationToken) is var (firstId, repetition))
            article.Repeats(firstId, Same<RepeatKind>(repetition.Kind), repetition.Share);
        await Repeats.RememberAsync(db, article.Id, shingles, cancellationToken);
        var known = article.SameAsId is { } first ? await StatementsInFamilyAsync(first, cancellationToken) : [];

        _sources.RememberUnnamed(known.Select(s => s.Source));

        var recorded = new Dictionary<string, Statement>();
        foreach (var found in reading.Statements)
            recorded[found.Id] = await RecordAsync(found, reading, article, known, cancellationToken);
        foreach (var found in reading.Statements)
            SuggestLinks(found, recorded);
        OutsideVerdicts.Record(article, reading.Reviews, recorded.Values);
        foreach (var claim in recorded.Values.OfType<Claim>().Distinct().Where(c => db.Entry(c).State == EntityState.Added))
            await SuggestRepeatAsync(claim, cancellationToken);
        return article;
    }

    // A claim that was ruled on before is shown as such: most of what arrives at a desk is.
    private async Task SuggestRepeatAsync(Claim claim, CancellationToken cancellationToken)
    {
        if (await LikeStatements.FindAsync(db, claim.Text, onlyRuled: true, cancellationToken) is [{ Likeness.Score: >= LikeStatements.MayRepeat } likest, ..])
            claim.SeemsToRepeat(await db.Claims.SingleAsync(c => c.Id == likest.Id, cancellationToken), likest.Likeness.Score, likest.Likeness.Because);
    }

    private async Task<Statement> RecordAsync(ReadStatement found, Reading reading, Article article, List<Statement> known, CancellationToken cancellationToken)
    {
        var source = await _sources.ResolveAsync(found.Source, cancellationToken);
        var text = found.Span.In(reading.Document.Text);
        var key = KeyOf(text);
        // The same words by the same source, in the same text printed again, are the same statement. Merely similar ones are not.
        var statement = known.FirstOrDefault(s => s.SourceId == source.Id && s.Key == key);
        if (statement is null)
        {
            statement = New(found, source, text, key, reading.Document.Language);
            db.Statements.Add(statement);
        }
        statement.Appear(AppearanceOf(found, statement, article));
        return statement;
    }

    private Statement New(ReadStatement found, Source source, string text, string key, string? language)
    {
        var about = new StatementText(text, key, found.Because, found.Confidence, now)
        {
            SaidOn = found.SaidOn,
            Language = language,
            SaidOnPrecision = found.SaidOnPrecision is { } precision ? Same<DatePrecision>(precision) : null,
        };
        return found.Kind == StatementKind.Rebuttal ? new Rebuttal(source, about) : new Claim(source, about);
    }

    private static Appearance AppearanceOf(ReadStatement found, Statement statement, Article article) =>
        new(statement, article, found.Span.Start, found.Span.End)
        {
            Also = [.. found.Also.Select(a => new Piece { Start = a.Start, End = a.End })],
            CueStart = found.Cue?.Start,
            CueEnd = found.Cue?.End,
            SourceStart = found.Source.At?.Start,
            SourceEnd = found.Source.At?.End,
            NamedAs = found.Source.Surface,
            Form = Same<SpeechForm>(found.Form),
            Via = [.. found.Via],
        };

    private static void SuggestLinks(ReadStatement found, Dictionary<string, Statement> recorded)
    {
        if (recorded[found.Id] is not Rebuttal rebuttal)
            return;
        foreach (var answer in found.Rebuts)
        {
            var target = recorded[answer.Target];
            if (target != rebuttal)
                target.SuggestAnswer(rebuttal, Same<LinkKind>(answer.Kind), answer.Score,
                    answer.Reasons.Select(r => new LinkReason { Points = r.Points, Words = r.Words }));
        }
    }

    // Ids grow with time, so the family's statements come in the order in which they were found.
    private Task<List<Statement>> StatementsInFamilyAsync(Guid firstId, CancellationToken cancellationToken) =>
        db.Statements.Include(s => s.Answers).Include(s => s.Source)
            .Where(s => s.Appearances.Any(a => a.ArticleId == firstId || a.Article.SameAsId == firstId))
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);

    private static ArticleText TextOf(Reading reading, Arrival arrival)
    {
        var document = reading.Document;
        return new ArticleText
        {
            Title = document.Title,
            Byline = document.Byline,
            Outlet = document.Outlet,
            Published = document.Published,
            Modified = document.Modified,
            Language = document.Language,
            // What the page calls its address is the one that lasts.
            Address = document.Address ?? arrival.Address,
            OriginallyAppearedAt = document.OriginallyAppearedAt,
            Text = document.Text,
            Zones = [.. document.Zones.Select(z => new Zone { Kind = Same<ZoneKind>(z.Kind), Start = z.Span.Start, End = z.Span.End, Note = z.Note })],
            Comments = document.Comments,
        };
    }

    /// <summary>The words without case and punctuation.</summary>
    internal static string KeyOf(string text) =>
        string.Join(' ', new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Reading and records each name these kinds for themselves; the names are the field's, so they agree.
    private static T Same<T>(Enum kind) where T : struct, Enum => Enum.Parse<T>(kind.ToString());
}

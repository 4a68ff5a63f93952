using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Extraction.Attributions;
using Microsoft.EntityFrameworkCore;
using DatePrecision = FactCheck.Data.Statements.DatePrecision;
using SourceType = FactCheck.Data.Sources.SourceType;
using SpeechForm = FactCheck.Data.Statements.SpeechForm;
using Statement = FactCheck.Data.Statements.Statement;

namespace FactCheck.Ingest;

/// <summary>Records a statement that an editor or a program found in an article. Its source is found or made as when the machine reads.</summary>
public static class StatementAdder
{
    /// <summary>Records what an editor found.</summary>
    /// <param name="db">The caller's unit of work; the caller saves.</param>
    /// <param name="article">Where it stands.</param>
    /// <param name="span">Half-open, in the article's text.</param>
    /// <param name="sourceName">As the article names the source.</param>
    /// <param name="sourceType">What the source is, where it is not known yet.</param>
    /// <param name="isRebuttal">Whether it answers something, rather than being a claim.</param>
    /// <param name="saidOn">The day, where the article gives it.</param>
    /// <param name="by">Who found it.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="Data.RuleException">The words are a statement already.</exception>
    public static async Task<Statement> AddAsync(
        FactCheckDb db, Article article, (int Start, int End) span, string sourceName, SourceType sourceType, bool isRebuttal, DateOnly? saidOn,
        Editor by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var statement = await RecordAsync(db, article, span, sourceName, sourceType, isRebuttal, saidOn, $"added by {by.Name}", 1, at, cancellationToken);
        statement.WasAdded(by, at);
        return statement;
    }

    /// <summary>Records a claim that a program found, as <see cref="AddAsync"/> does; the key comes with who made it. Nobody at the desk has looked yet, so it is half sure.</summary>
    public static async Task<Claim> ProposeAsync(
        FactCheckDb db, Article article, (int Start, int End) span, string sourceName, SourceType sourceType, DateOnly? saidOn,
        ApiKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var statement = await RecordAsync(db, article, span, sourceName, sourceType, isRebuttal: false, saidOn, $"proposed through the key {key.Name}", .5, at, cancellationToken);
        statement.WasProposed(key, at);
        return (Claim)statement;
    }

    private static async Task<Statement> RecordAsync(
        FactCheckDb db, Article article, (int Start, int End) span, string sourceName, SourceType sourceType, bool isRebuttal, DateOnly? saidOn,
        string because, double confidence, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await db.Appearances.AnyAsync(a => a.ArticleId == article.Id && a.Start == span.Start && a.End == span.End, cancellationToken))
            throw new Data.RuleException("These words are a statement already: it is marked in the article.");
        var name = sourceName.Trim();
        var source = await new SourceResolver(db).ResolveAsync(
            new SourceMention(name, name, Enum.Parse<Extraction.Attributions.SourceType>(sourceType.ToString())), cancellationToken);
        var words = article.Text[span.Start..span.End];
        var text = new StatementText(words, ReadingRecorder.KeyOf(words), because, confidence, at)
        {
            SaidOn = saidOn,
            Language = article.Language,
            SaidOnPrecision = saidOn is null ? null : DatePrecision.Day,
        };
        Statement statement = isRebuttal ? new Rebuttal(source, text) : new Claim(source, text);
        statement.Appear(new Appearance(statement, article, span.Start, span.End) { Form = SpeechForm.Indirect, NamedAs = name });
        db.Statements.Add(statement);
        return statement;
    }
}

using FactCheck.Data.Editors;

namespace FactCheck.Data.Reports;

/// <summary>A reader says that something on a verdict's page is wrong. The report stays as it came; what the desk does about it is added.</summary>
public sealed class Report
{
    /// <summary>Characters that a report may have.</summary>
    public const int LongestWords = 4000;

    /// <summary>Characters that the way to answer may have.</summary>
    public const int LongestReplyTo = 200;

    private readonly List<ReportStep> _steps = [];

    private Report() { }

    /// <param name="claimId">The claim on whose page something is wrong.</param>
    /// <param name="words">What is wrong.</param>
    /// <param name="replyTo">Where the reader can be answered; left out by those who want no answer.</param>
    /// <param name="language">In which the reader had the page ("ar").</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">It says nothing, or too much.</exception>
    public Report(Guid claimId, string? words, string? replyTo, string language, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleException("Say what is wrong.", nameof(Words));
        if (words.Length > LongestWords)
            throw new RuleException("The report is too long. Say the most important, and where the rest can be read.", nameof(Words));
        if (replyTo?.Length > LongestReplyTo)
            throw new RuleException("The address is too long.", nameof(ReplyTo));
        (ClaimId, Words, Language, At) = (claimId, words.Trim(), language, at);
        ReplyTo = string.IsNullOrWhiteSpace(replyTo) ? null : replyTo.Trim();
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ClaimId { get; private set; }

    public string Words { get; private set; } = "";

    public string? ReplyTo { get; private set; }

    public string Language { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether the desk is done with it. Written with every step, so that two editors never close it differently.</summary>
    public bool IsClosed { get; private set; }

    public uint Version { get; private set; }

    /// <summary>What the desk did about it, in order.</summary>
    public IReadOnlyList<ReportStep> Steps => _steps;

    /// <summary>Notes what the reader was told. The desk writes to readers with its own mail; here stays what it wrote.</summary>
    public void Answer(string? words, Editor by, DateTimeOffset at) => Add(ReportStepKind.Answered, words, "Write what the reader was told.", by, at);

    /// <summary>Nothing more is to be done.</summary>
    public void Close(string? why, Editor by, DateTimeOffset at)
    {
        if (IsClosed)
            throw new RuleException("This report is closed already.");
        Add(ReportStepKind.Closed, why, "Say what came of the report.", by, at);
        IsClosed = true;
    }

    /// <summary>Takes a closed report up again.</summary>
    public void Reopen(string? why, Editor by, DateTimeOffset at)
    {
        if (!IsClosed)
            throw new RuleException("This report is open.");
        Add(ReportStepKind.Reopened, why, "Say why the report is taken up again.", by, at);
        IsClosed = false;
    }

    private void Add(ReportStepKind kind, string? words, string otherwise, Editor by, DateTimeOffset at) =>
        _steps.Add(new ReportStep(Id, kind, string.IsNullOrWhiteSpace(words) ? throw new RuleException(otherwise, nameof(Words)) : words.Trim(), by, at));
}

public enum ReportStepKind
{
    Answered,
    Closed,
    Reopened,
}

/// <summary>What an editor did about a report. Rows are only ever added; the database refuses anything else.</summary>
public sealed class ReportStep
{
    private ReportStep() { }

    internal ReportStep(Guid reportId, ReportStepKind kind, string words, Editor by, DateTimeOffset at) =>
        (ReportId, Kind, Words, By, ById, At) = (reportId, kind, words, by, by.Id, at);

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ReportId { get; private set; }

    public ReportStepKind Kind { get; private set; }

    public string Words { get; private set; } = "";

    public Editor By { get; private set; } = null!;

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }
}

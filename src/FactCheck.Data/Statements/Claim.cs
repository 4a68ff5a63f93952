using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;

namespace FactCheck.Data.Statements;

/// <summary>Where a claim stands in the desk's work. Says nothing about whether it is true.</summary>
public enum ClaimState
{
    New,
    Triaged,
    InReview,
    /// <summary>Approved, and published when its moment comes.</summary>
    Ready,
    Published,
    Dismissed,
    /// <summary>Known from another fact-checker's review alone. It waits for nobody; an editor may take it on.</summary>
    CheckedElsewhere,
}

/// <summary>Something checkable that a source asserted, and what became of it at the desk.</summary>
public sealed partial class Claim : Statement
{
    private readonly List<Verdict> _verdicts = [];
    private readonly List<OutsideVerdict> _outsideVerdicts = [];

    private Claim() { }

    public Claim(Source source, StatementText text) : base(source, text)
    {
        Wording = FirstWording(text.Text);
        ChangedAt = text.FoundAt;
    }

    /// <summary>A claim that came with another fact-checker's review of it. It is worded as that publisher words it.</summary>
    public static Claim CheckedElsewhere(Source source, StatementText text) =>
        new(source, text) { State = ClaimState.CheckedElsewhere, Wording = text.Text };

    /// <summary>The claim as the claimant would say it, never negated: what readers see as its heading.</summary>
    public string Wording { get; private set; } = "";

    public ClaimState State { get; private set; }

    /// <summary>Its page: /verdicts/{slug}. Given with the first publication.</summary>
    public string? Slug { get; private set; }

    /// <summary>Addresses that its page had before. They lead to the present one for good.</summary>
    public string[] FormerSlugs { get; private set; } = [];

    public Incident? Incident { get; private set; }

    public Guid? IncidentId { get; private set; }

    /// <summary>Who works on it.</summary>
    public Editor? Assignee { get; private set; }

    public Guid? AssigneeId { get; private set; }

    /// <summary>Words by which the desk finds it again, in lower case.</summary>
    public string[] Tags { get; private set; } = [];

    /// <summary>The claim that says the same, and into which an editor merged this one.</summary>
    public Claim? RepeatOf { get; private set; }

    public Guid? RepeatOfId { get; private set; }

    /// <summary>An earlier claim that seems to say the same; an editor decides whether it does.</summary>
    public Claim? Resembles { get; private set; }

    public Guid? ResemblesId { get; private set; }

    /// <summary>How alike the two are, from 0 to 1, and what speaks for it.</summary>
    public double? Likeness { get; private set; }

    public string? LikenessBecause { get; private set; }

    /// <summary>The day from which a published verdict is to be looked at again.</summary>
    public DateOnly? CheckAgainOn { get; private set; }

    /// <summary>When an editor last did something with it. Written with every decision, so that two editors never decide on the same state.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Every step of its verdict, in order.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    public IReadOnlyList<OutsideVerdict> OutsideVerdicts => _outsideVerdicts;

    /// <summary>Lays the claim beside others on the same event; null takes it away from there.</summary>
    public void BelongsTo(Incident? incident, Editor by, DateTimeOffset at)
    {
        if (IncidentId == incident?.Id)
            return;
        Log(by, DecisionKind.IncidentChosen, at, Incident?.Title ?? "none", incident?.Title ?? "none");
        (Incident, IncidentId, ChangedAt) = (incident, incident?.Id, at);
    }

    /// <summary>Suggests that an earlier claim says the same.</summary>
    /// <param name="earlier">Already in the records.</param>
    /// <param name="likeness">From 0 to 1.</param>
    /// <param name="because">In words for an editor.</param>
    public void SeemsToRepeat(Claim earlier, double likeness, string because) =>
        (Resembles, ResemblesId, Likeness, LikenessBecause) = (earlier, earlier.Id, likeness, because);

    /// <summary>Notes that another fact-checker has ruled on it; the same verdict from the same article counts once.</summary>
    public void AddOutsideVerdict(Article article, string? publisher, string rating, string? summary)
    {
        if (!_outsideVerdicts.Any(o => o.ArticleId == article.Id && o.Rating == rating))
            _outsideVerdicts.Add(new OutsideVerdict(Id, article, publisher, rating, summary));
    }

    /// <summary>Notes another fact-checker's review that came by its markup. The caller has seen to it that it is not noted yet.</summary>
    public void AddOutsideVerdict(OutsideReview review) => _outsideVerdicts.Add(new OutsideVerdict(Id, review));

    /// <summary>Words the claim as the claimant would, for the heading of its page.</summary>
    /// <param name="wording">Not negated: of "it did not happen" by somebody else the claimant says nothing.</param>
    /// <param name="meant">The editor has been asked about a word of denial or rating, and means it.</param>
    /// <param name="by">Who words it.</param>
    /// <param name="at">Now.</param>
    public void Reword(string wording, bool meant, Editor by, DateTimeOffset at)
    {
        if (State is ClaimState.InReview or ClaimState.Ready or ClaimState.Published)
            throw new RuleException("Reviewers and readers know the claim by this wording, so it stays as it is.");
        wording = Needed(wording, "Write the claim as the claimant would say it.");
        if (wording == Wording)
            return;
        if (!meant && WordsOfOurs.In(wording, Text) is { } ours)
            throw new RuleException($"“{ours}” is not among the claimant’s own words. Word the claim as the claimant would, neither negated nor rated; if it is said so, tick the box and save again.", nameof(Wording));
        Log(by, DecisionKind.ClaimReworded, at, Wording, wording);
        (Wording, ChangedAt) = (wording, at);
    }

    private void Decide(DecisionKind kind, ClaimState state, Editor by, DateTimeOffset at, string? why = null)
    {
        Log(by, kind, at, Words(State), Words(state), why);
        (State, ChangedAt) = (state, at);
    }

    // The words of an article begin in the middle of its sentence, and may end there; a heading does not.
    private static string FirstWording(string text)
    {
        var words = text.TrimEnd(' ', ',', ';', ':');
        return words.Length == 0 ? text : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Needed(string? text, string otherwise, string? about = null) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleException(otherwise, about) : text.Trim();

    private static string Words(ClaimState state) => state switch
    {
        ClaimState.New => "new",
        ClaimState.Triaged => "triaged",
        ClaimState.InReview => "in review",
        ClaimState.Ready => "ready",
        ClaimState.Published => "published",
        ClaimState.CheckedElsewhere => "checked elsewhere",
        _ => "dismissed",
    };
}

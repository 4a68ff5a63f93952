using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>A statement while it is being judged.</summary>
/// <remarks>It is compared with every statement near it, so what tells of itself alone is read once, when first asked for.</remarks>
internal sealed class Draft
{
    /// <summary>Denials in a row would hand on all the sides before them.</summary>
    private const int MostSides = 4;

    private readonly Lazy<(string Words, bool InPart)?> denial;
    private readonly Lazy<string?> pointsBack;
    private readonly Lazy<string?> speaksOfFigures;
    private bool? isBare;
    private (IReadOnlyList<string> Names, string? Noun)? called;

    public Draft(Attribution attribution, Place place, string article)
    {
        (Attribution, Place, Article) = (attribution, place, article);
        RunEnd = place;
        Main = attribution.Content.MaxBy(s => s.Length);
        Words = string.Join(' ', attribution.Content.Select(s => s.In(article)));
        Lower = " " + Tokenizer.Lower(Words) + " ";
        Sides = Statements.Sides.Of(attribution.Source);
        denial = new(() => Checkable.Denial(Lower));
        speaksOfFigures = new(() => Statements.Figures.Spoken(Lower));
        pointsBack = new(() => Ties.PointsBack(this));
    }

    public Attribution Attribution { get; }

    public Place Place { get; }

    /// <summary>The whole text that the spans are cut out of.</summary>
    public string Article { get; }

    /// <summary>Found by the trained model alone.</summary>
    public bool IsByModel => Attribution.Rule == Candidate.Name;

    /// <summary>The longest piece.</summary>
    public Span Main { get; }

    public string Words { get; }

    public string Lower { get; }

    public Dictionary<string, string> Stems => field ??= Statements.Stems.Of(Lower);

    /// <summary>Its stems in the order of the alphabet.</summary>
    public IReadOnlyList<string> StemsInOrder => field ??= [.. Stems.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The same of the rest of the sentence: "As for the 40 schools, she said …".</summary>
    public Dictionary<string, string> Around => field ??= Statements.Stems.Of(Tokenizer.Lower(Place.Around));

    public IReadOnlyList<string> AroundInOrder => field ??= [.. Around.Keys.Where(s => !Stems.ContainsKey(s)).Order(StringComparer.Ordinal)];

    /// <summary>The stems that stand under a “no”.</summary>
    public IReadOnlySet<string> Denied => field ??= Polarity.Denied(Lower, Attribution.Rule == "denial");

    /// <summary>The words that are counted, with their numbers.</summary>
    public Dictionary<string, decimal> Figures => field ??= Statements.Figures.Of(Lower);

    /// <summary>The words and the rest of the sentence that tells them: where a claimant may be named.</summary>
    public string Near => field ??= Words + " " + Place.Around;

    public string NearLower => field ??= Tokenizer.Lower(Near);

    public string? SpeaksOfFigures => speaksOfFigures.Value;

    /// <summary>The keys of whoever speaks and of whom he speaks for.</summary>
    public IReadOnlyList<string> Sides { get; private set; }

    /// <summary>Whom its words name.</summary>
    public IReadOnlySet<string> SpeaksOf => field ??= Mentions.In(Words);

    /// <summary>The same for whoever speaks.</summary>
    public IReadOnlySet<string> Self => field ??= Mentions.Of(Attribution.Source);

    public int Number { get; set; }

    public string Id => "s" + Number;

    /// <summary>The first of the statements of one side that this one goes on from; null where it is the first itself.</summary>
    public Draft? Head { get; private set; }

    public bool IsRebuttal { get; set; }

    /// <summary>Whether only its place and its names tell what it answers.</summary>
    public bool IsBare => isBare ??= Ties.IsBare(this);

    /// <summary>Its first word or phrase of denial, and whether that denies only a part.</summary>
    public (string Words, bool InPart)? Denial => denial.Value;

    /// <summary>The words in it that point back to what was said just before.</summary>
    public string? PointsBack => pointsBack.Value;

    /// <summary>By what names another may speak of whoever speaks, and by what noun after "the".</summary>
    public (IReadOnlyList<string> Names, string? Noun) Called => called ??= Statements.Sides.Called(Attribution.Source);

    /// <summary>The statements that were found to answer it, so far.</summary>
    public List<Draft> AnsweredBy { get; } = [];

    public List<Answer> Rebuts { get; } = [];

    /// <summary>The first of what it answers.</summary>
    public Draft? Answered { get; set; }

    /// <summary>What shows that it answers something, whatever that is.</summary>
    public List<Reason> Signals { get; } = [];

    /// <summary>Where its side's run of statements ends: what follows there answers the whole of it.</summary>
    public Place RunEnd { get; private set; }

    /// <summary>“The ministry denied it. “Not one plane took off,” Colonel X said.”: he speaks for the ministry, and goes on from it.</summary>
    public void Follow(Draft previous, HashSet<string> parties)
    {
        if (Place.Paragraph - previous.Place.Paragraph is not (0 or 1) || Place.Entry != previous.Place.Entry) return;
        if (previous.Attribution.Rule == "denial" && Attribution.Form == SpeechForm.Direct && !Sides.Skip(1).Any(parties.Contains) && Place.Sentence - previous.Place.Sentence == 1 && !Statements.Sides.AreOne(this, previous))
            Sides = [.. Sides, .. previous.Sides.Take(MostSides)];
        if (!Statements.Sides.AreOne(this, previous)) return;
        Head = previous.Head ?? previous;
        Head.RunEnd = Place;
    }
}

/// <summary>Where a statement stands.</summary>
/// <param name="Paragraph">Counted through the article.</param>
/// <param name="Sentence">Counted through the article.</param>
/// <param name="Before">The sentence before.</param>
/// <param name="Around">The rest of the sentence that tells it.</param>
/// <param name="Entry">The update or entry of a live blog, counted from the top: the higher, the older.</param>
/// <param name="IsOfTheDay">Whether it stands in an update or an entry, which are of the article's own day.</param>
/// <param name="BeforeIsNear">Whether the sentence before is of the same paragraph.</param>
internal readonly record struct Place(int Paragraph, int Sentence, string Before, string Around, int Entry, bool IsOfTheDay, bool BeforeIsNear)
{
    /// <summary>Whether the reader, or whoever wrote it down, came to the other first.</summary>
    public bool IsAfter(Place other) => Entry != other.Entry ? Entry < other.Entry : Sentence >= other.Sentence;
}

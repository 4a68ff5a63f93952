using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>A statement while it is being judged.</summary>
internal sealed class Draft
{
    public Draft(Attribution attribution, Place place, string article)
    {
        (Attribution, Place, Article) = (attribution, place, article);
        Main = attribution.Content.MaxBy(s => s.Length);
        Words = string.Join(' ', attribution.Content.Select(s => s.In(article)));
        Lower = " " + Tokenizer.Lower(Words) + " ";
        Stems = Statements.Stems.Of(Lower);
        Near = Words + " " + place.Around;
        NearLower = Tokenizer.Lower(Near);
        Sides = Ties.SidesOf(attribution.Source);
        SpeaksOf = Mentions.In(Words);
        Self = Mentions.Of(attribution.Source);
    }

    public Attribution Attribution { get; }

    public Place Place { get; }

    /// <summary>The whole text that the spans are cut out of.</summary>
    public string Article { get; }

    /// <summary>The longest piece.</summary>
    public Span Main { get; }

    public string Words { get; }

    public string Lower { get; }

    public IReadOnlyDictionary<string, string> Stems { get; }

    /// <summary>The words and the rest of the sentence that tells them: where a claimant may be named.</summary>
    public string Near { get; }

    public string NearLower { get; }

    /// <summary>The keys of whoever speaks and of whom he speaks for.</summary>
    public IReadOnlyList<string> Sides { get; }

    /// <summary>Whom its words name.</summary>
    public IReadOnlySet<string> SpeaksOf { get; }

    /// <summary>The same for whoever speaks.</summary>
    public IReadOnlySet<string> Self { get; }

    public int Number { get; set; }

    public string Id => "s" + Number;

    public bool IsRebuttal { get; set; }

    /// <summary>The statements that were found to answer it, so far.</summary>
    public List<Draft> AnsweredBy { get; } = [];

    public List<Answer> Rebuts { get; } = [];

    /// <summary>What shows that it answers something, whatever that is.</summary>
    public List<Reason> Signals { get; } = [];
}

/// <summary>Where a statement stands.</summary>
/// <param name="Paragraph">Counted through the article.</param>
/// <param name="Sentence">Counted through the article.</param>
/// <param name="Before">The sentence before.</param>
/// <param name="Around">The rest of the sentence that tells it.</param>
/// <param name="NewestFirst">In an update or a live blog, where what is answered stands further down.</param>
/// <param name="BeforeIsNear">Whether the sentence before is of the same paragraph.</param>
internal readonly record struct Place(int Paragraph, int Sentence, string Before, string Around, bool NewestFirst, bool BeforeIsNear);

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
    }

    public Attribution Attribution { get; }

    public Place Place { get; }

    /// <summary>The whole text that the spans are cut out of.</summary>
    public string Article { get; }

    /// <summary>The longest piece.</summary>
    public Span Main { get; }

    public string Words { get; }

    public string Lower { get; }

    public IReadOnlySet<string> Stems { get; }

    public int Number { get; set; }

    public string Id => "s" + Number;

    public bool IsRebuttal { get; set; }

    public List<Answer> Rebuts { get; } = [];

    /// <summary>What shows that it answers something, whatever that is.</summary>
    public List<Reason> Signals { get; } = [];
}

/// <summary>Where a statement stands: its paragraph and sentence, counted through the article, and the words around it.</summary>
internal readonly record struct Place(int Paragraph, int Sentence, string Before, string Around);

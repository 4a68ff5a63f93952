using FactCheck.Extraction;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;
using FactCheck.Training.Polnear;

namespace FactCheck.Training;

/// <summary>An annotated article in the words of our own tokeniser.</summary>
internal sealed class TrainingArticle
{
    public TrainingArticle(AnnotatedArticle article)
    {
        Article = article;
        Text = new FlatText(article.Text, Lines(article.Text).Select(l => Cut.Of(article.Text, l)));
        (Tags, Lemmas) = (new byte[Text.Count], new uint[Text.Count]);
        Align();
        Gold = [.. article.Attributions.Select(Attribution).Where(g => g.Cue.Count > 0 && g.Content.Count > 0)];
    }

    public AnnotatedArticle Article { get; }

    public FlatText Text { get; }

    /// <summary>The same article as the rules read it, every line a paragraph.</summary>
    public Prose Prose => Prose.Of(new Document { Text = Article.Text, Zones = [.. Lines(Article.Text).Select(l => new Zone(ZoneKind.Body, l))] });

    /// <summary>The annotated part of speech of each token.</summary>
    public byte[] Tags { get; }

    /// <summary>Hash of the annotated dictionary form of each token.</summary>
    public uint[] Lemmas { get; }

    public List<GoldTokens> Gold { get; }

    /// <summary>Which of the parts it belongs to, when parts are held out in turn.</summary>
    public int Fold { get; set; }

    public static IEnumerable<Span> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            if (i > start) yield return new Span(start, i);
            start = i + 1;
        }
    }

    private void Align()
    {
        var next = 0;
        var gold = Article.Tokens;
        for (var i = 0; i < Text.Count; i++)
        {
            var span = Text.Tokens[i].Span;
            while (next < gold.Count - 1 && gold[next].Span.End <= span.Start) next++;
            Tags[i] = Extraction.Attributions.Model.Tags.Of(gold[next].Tag);
            Lemmas[i] = Hash.Of(gold[next].Lemma.ToLowerInvariant());
        }
    }

    private GoldTokens Attribution(GoldAttribution gold) => new(TokensIn(gold.Source), TokensIn(gold.Cue), TokensIn(gold.Content), gold);

    private HashSet<int> TokensIn(IReadOnlyList<Span> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(0, Text.Count).SkipWhile(i => Text.Tokens[i].Span.End <= span.Start).TakeWhile(i => Text.Tokens[i].Span.Start < span.End))];
}

/// <summary>An attribution as sets of tokens; <see cref="Anchor"/> is the token that stands for the cue.</summary>
internal sealed record GoldTokens(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content, GoldAttribution Annotated)
{
    public int Anchor { get; set; }
}

using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Zones;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>The sentences of an article in order, to tell where an attribution stands.</summary>
internal sealed class Places
{
    private readonly List<(Span Span, int Paragraph, int Entry, bool IsOfTheDay)> sentences = [];
    private readonly string text;

    private Places(string text) => this.text = text;

    public static Places Of(Prose prose)
    {
        var places = new Places(prose.Text);
        var entries = LiveBlogs.Entries(prose.Document);
        // A live blog's entries and an article's updates are of its day; what stands below the last update may be older.
        var last = prose.Document.Zones.Any(z => z.Kind == ZoneKind.Update) ? entries.Max() : int.MaxValue;
        var first = LiveBlogs.FirstOfDay(prose.Document);
        var zone = 0;
        foreach (var paragraph in prose.Paragraphs)
        {
            while (prose.Document.Zones[zone] != paragraph.Zone) zone++;
            foreach (var sentence in paragraph.Sentences) places.sentences.Add((PastDateline(sentence, paragraph, prose.Text), paragraph.Index, entries[zone], zone > first || (zone == first && paragraph.Zone.Kind == ZoneKind.Body) || (entries[zone] > 0 && (entries[zone] < last || paragraph.Zone.Kind == ZoneKind.Update))));
        }
        return places;
    }

    /// <summary>A dateline tells when the report was filed, not when somebody said something.</summary>
    private static Span PastDateline(Sentence sentence, Paragraph paragraph, string text) =>
        sentence == paragraph.Sentences[0] ? sentence.Span with { Start = sentence.Span.Start + Datelines.Length(sentence.Span.In(text)) } : sentence.Span;

    public int Count => sentences.Count;

    public string Sentence(int i) => sentences[i].Span.In(text);

    public int ParagraphOf(int i) => sentences[i].Paragraph;

    /// <summary>The place of the cue: that is where the author speaks of the words.</summary>
    public Place Find(Attribution attribution)
    {
        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Span.Start <= attribution.Cue.Start) low = middle;
            else high = middle - 1;
        }
        var before = low > 0 && sentences[low - 1].Paragraph >= sentences[low].Paragraph - 1 ? sentences[low - 1].Span.In(text) : "";
        return new Place(sentences[low].Paragraph, low, before, Without(sentences[low].Span, attribution.Content), sentences[low].Entry, sentences[low].IsOfTheDay, low > 0 && sentences[low - 1].Paragraph == sentences[low].Paragraph);
    }

    private string Without(Span sentence, IReadOnlyList<Span> content)
    {
        var around = "";
        var from = sentence.Start;
        foreach (var piece in content)
        {
            if (piece.Start < from || piece.Start >= sentence.End) continue;
            around += text[from..piece.Start] + " ";
            from = Math.Min(piece.End, sentence.End);
        }
        return around + text[from..sentence.End];
    }
}

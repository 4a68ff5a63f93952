namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Quotations are somebody's words from mark to mark, also where the reading stopped short or passed one over.</summary>
internal static class Quoted
{
    private const int ShortestSpeech = 5;

    /// <param name="chosen">What was chosen of one article, at least one, in text order.</param>
    public static void Complete(List<Candidate> chosen)
    {
        var quotations = Quotations(chosen[0].Text);
        foreach (var candidate in chosen) candidate.Content = Whole(candidate, quotations);
        Join(chosen, quotations);
    }

    private static List<TokenRange> Quotations(FlatText text)
    {
        var found = new List<TokenRange>();
        for (var t = 0; t < text.Count; t++)
        {
            if (text.Quote[t] <= 0) continue;
            var start = t;
            while (t + 1 < text.Count && text.Quote[t + 1] == text.Quote[start] && Paragraph(text, t + 1) == Paragraph(text, start)) t++;
            found.Add(new TokenRange(start, t + 1));
        }
        return found;
    }

    /// <summary>A quotation that is covered by more than half is covered whole.</summary>
    private static List<TokenRange> Whole(Candidate candidate, List<TokenRange> quotations)
    {
        var ranges = candidate.Content;
        for (var q = FirstEndingAfter(quotations, ranges[0].Start); q < quotations.Count && quotations[q].Start <= ranges[^1].End; q++)
        {
            var quotation = quotations[q];
            if (quotation.Start <= candidate.Anchor && candidate.Anchor < quotation.End) continue;
            var shared = ranges.Sum(r => Math.Max(0, Math.Min(r.End, quotation.End) - Math.Max(r.Start, quotation.Start)));
            if (shared * 2 > quotation.Count && shared < quotation.Count) ranges = Merged([.. ranges, quotation]);
        }
        return ranges;
    }

    /// <summary>
    /// A quotation that nobody claims belongs to whoever is quoted in its paragraph; one that opens the next paragraph
    /// goes on with the speaker of the one before.
    /// </summary>
    private static void Join(List<Candidate> chosen, List<TokenRange> quotations)
    {
        var text = chosen[0].Text;
        var claimed = new bool[text.Count];
        foreach (var range in chosen.SelectMany(c => c.Content)) Array.Fill(claimed, true, range.Start, range.Count);
        var direct = chosen.Where(IsDirect).ToLookup(c => Paragraph(text, c.Anchor));
        foreach (var quotation in quotations)
        {
            if (quotation.Count < ShortestSpeech || Array.IndexOf(claimed, true, quotation.Start, quotation.Count) >= 0) continue;
            var paragraph = Paragraph(text, quotation.Start);
            var speaker = direct[paragraph].MinBy(c => Math.Abs(c.Anchor - quotation.Start)) ?? (Opens(text, quotation) ? direct[paragraph - 1].LastOrDefault(c => EndsParagraph(text, c)) : null);
            if (speaker is not null) speaker.Content = Merged([.. speaker.Content, quotation]);
        }
    }

    private static int Paragraph(FlatText text, int token) => text.ParagraphOf[text.SentenceOf[token]];

    private static bool Opens(FlatText text, TokenRange quotation)
    {
        var sentence = text.SentenceOf[quotation.Start];
        return quotation.Start <= text.Sentences[sentence].Start + 1 && (sentence == 0 || text.ParagraphOf[sentence - 1] != text.ParagraphOf[sentence]);
    }

    /// <summary>The quoted words stand in the last sentence of their paragraph.</summary>
    private static bool EndsParagraph(FlatText text, Candidate c)
    {
        var sentence = text.SentenceOf[c.Content[^1].End - 1];
        return sentence + 1 == text.Sentences.Count || text.ParagraphOf[sentence + 1] != text.ParagraphOf[sentence];
    }

    private static bool IsDirect(Candidate c) => c.Content.Exists(r => c.Text.Quote[r.Start] > 0 && r.Count >= ShortestSpeech);

    private static int FirstEndingAfter(List<TokenRange> ranges, int token)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].End <= token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static List<TokenRange> Merged(List<TokenRange> ranges)
    {
        ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<TokenRange> { ranges[0] };
        foreach (var range in ranges.Skip(1))
        {
            if (range.Start <= merged[^1].End) merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            else merged.Add(range);
        }
        return merged;
    }
}

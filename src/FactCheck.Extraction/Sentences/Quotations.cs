namespace FactCheck.Extraction.Sentences;

/// <summary>
/// Finds the quotations of one paragraph: “ ”, „ “, « », " and ‘ ’, also where a scrape has lost one mark of a pair.
/// A mark inside an open quotation of another kind is part of its words.
/// </summary>
internal static class Quotations
{
    public static List<Quotation> In(string text, Span paragraph)
    {
        var found = new List<Quotation>();
        var open = -1;
        var closer = '\0';
        var free = paragraph.Start;
        var lastSingle = LastSingleClose(text, paragraph);
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (!IsMark(c)) continue;
            var before = i > paragraph.Start ? text[i - 1] : ' ';
            var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
            if (open >= 0)
            {
                if (c == closer && Closes(c, before, after))
                {
                    found.Add(Make(text, new Span(open, i + 1), false, false));
                    (open, free) = (-1, i + 1);
                }
                // “One ” two” and “one. “Two”: a second opening mark of the same kind means that the first was never closed.
                else if (c == '“' && closer == '”' && Opens(before, after) && IsSentenceEnd(text, open, i)) open = i;
            }
            else if (Opener(c, before, after) is var mark and not '\0' && (mark != '\'' || i < lastSingle)) (open, closer) = (i, mark);
            else if (c is '”' or '"' && !char.IsDigit(before) && before is ',' or '.' or '!' or '?' && !char.IsLetterOrDigit(after))
            {
                var start = SkipSpace(text, free, i);
                if (i - start > 20) found.Add(Make(text, new Span(start, i + 1), true, false));
                free = i + 1;
            }
        }
        if (open >= 0) found.Add(Make(text, new Span(open, paragraph.End), false, true));
        return found;
    }

    private static bool IsMark(char c) => c is '“' or '”' or '„' or '«' or '»' or '"' or '‘' or '’' or '\'';

    /// <summary>A straight apostrophe opens a quotation only if one further on closes it as speech is closed.</summary>
    private static int LastSingleClose(string text, Span paragraph)
    {
        for (var i = paragraph.End - 1; i > paragraph.Start; i--)
            if (text[i] == '\'' && text[i - 1] is ',' or '.' or '!' or '?' && (i + 1 == paragraph.End || !char.IsLetterOrDigit(text[i + 1]))) return i;
        return -1;
    }

    private static bool Opens(char before, char after) => (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or ':' or '…') && !char.IsWhiteSpace(after);

    /// <summary>The mark that will close the quotation which <paramref name="c"/> opens, or U+0000 if it opens none.</summary>
    private static char Opener(char c, char before, char after) => c switch
    {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '»' when char.IsLetterOrDigit(after) => '«',
        // Two slips of the keyboard: ”Word …” and end.”Word …”
        '”' when char.IsLetter(after) && !char.IsLetterOrDigit(before) => '”',
        '"' when Opens(before, after) || (before == '.' && char.IsUpper(after)) => '"',
        '\'' when Opens(before, after) && char.IsLetter(after) => '\'',
        '‘' when char.IsLetterOrDigit(after) && !char.IsLetterOrDigit(before) => '’',
        _ => '\0',
    };

    private static bool Closes(char c, char before, char after) => c switch
    {
        // An apostrophe stands between letters; after a plural’s s it looks like a closing mark, which is told apart by what follows it.
        '’' => !char.IsLetterOrDigit(after) && (before is ',' or '.' or '!' or '?' || !char.IsLetter(after) && before != 's' || after is ',' or '.' or ';' or ')'),
        '\'' => before is ',' or '.' or '!' or '?' && !char.IsLetterOrDigit(after),
        '"' => !char.IsWhiteSpace(before) || char.IsWhiteSpace(after),
        _ => true,
    };

    private static bool IsSentenceEnd(string text, int open, int at)
    {
        while (at > open && char.IsWhiteSpace(text[at - 1])) at--;
        return at > open && text[at - 1] is '.' or '!' or '?';
    }

    private static Quotation Make(string text, Span outer, bool openMissing, bool closeMissing)
    {
        var start = openMissing ? outer.Start : outer.Start + 1;
        var end = closeMissing ? outer.End : outer.End - 1;
        start = SkipSpace(text, start, end);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var inner = new Span(start, Math.Max(start, end));
        var words = WithoutComma(text, inner);
        var last = inner.Length > 0 ? text[inner.End - 1] : ' ';
        if (last is '’' or '\'' && inner.Length > 1) last = text[inner.End - 2];
        return new Quotation(outer, words, openMissing, closeMissing)
        {
            Words = Documents.Words.Count(inner.In(text)),
            EndsAsSpeech = last is ',' or '.' or '!' or '?' or '…',
            EndsSentence = last is '.' or '!' or '?' or '…',
        };
    }

    /// <summary>The comma before a closing mark belongs to the sentence around the quotation.</summary>
    private static Span WithoutComma(string text, Span inner)
    {
        var end = inner.End;
        while (end > inner.Start + 1 && text[end - 1] is ',' or ' ') end--;
        return inner with { End = end };
    }

    private static int SkipSpace(string text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from])) from++;
        return from;
    }
}

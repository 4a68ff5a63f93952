using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Everyone an article names. Full names are gathered first, so that a surname, a short form ("the Ministry") or a
/// pronoun can be led back to whom it means.
/// </summary>
internal sealed class Cast
{
    private readonly NameIndex people = new(StringComparer.Ordinal);
    private readonly NameIndex organisations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> capitalisedInside = [];

    public SourceMention? LastPerson { get; private set; }

    public SourceMention? LastOrganisation { get; private set; }

    public SourceMention? LastGroup { get; private set; }

    public SourceMention? Last { get; private set; }

    public Cast(Prose prose)
    {
        // Subheads write every word with a capital.
        foreach (var paragraph in prose.Paragraphs.Where(p => p.Zone.Kind != ZoneKind.Subhead))
            foreach (var sentence in paragraph.Sentences)
                Gather(prose.Text, sentence);
    }

    /// <summary>Whether a word is written with a capital where no sentence begins: then it is a name also at the beginning.</summary>
    public bool IsNameInside(Token token) => capitalisedInside.Contains(token.Text);

    /// <summary>The full name that a surname or a part of a name belongs to; null if the article has no fuller one.</summary>
    public string? FullPerson(string part) => people.Holding(part).MaxBy(n => n.Length);

    /// <summary>The fullest name of an organisation whose words hold all the words given ("the Ministry", "Defense Ministry"): the last one that spoke, else the first in the article.</summary>
    public string? FullOrganisation(string part)
    {
        var full = organisations.Holding(part);
        return LastOrganisation is { } last && full.Contains(last.Name) ? last.Name : full.Count > 0 ? full[0] : null;
    }

    public void Remember(SourceMention source)
    {
        Last = source;
        if (source.Type == SourceType.Person) LastPerson = source;
        else if (source.Type is SourceType.Organisation or SourceType.Outlet) LastOrganisation = source;
        else LastGroup = source;
    }

    /// <summary>A person named in full elsewhere in a sentence: "A test was suggested by X, a statistician." The next "he" is X.</summary>
    public void NoteMention(string text, Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!sentence.Tokens[i].IsCapital) continue;
            var end = Names.RunEnd(sentence, i, sentence.Tokens.Count);
            // "Lieutenant Ephrem Woldu": the office is not of the name.
            var start = Enumerable.Range(i, end - i).Where(t => Names.IsRole(sentence.Tokens[t]) || Grammar.ClassOf(sentence.Tokens[t]) is not null).DefaultIfEmpty(i - 1).Max() + 1;
            var name = Names.TextOf(text, sentence, start, end);
            var full = people.Knows(name) ? name : end - start == 1 && people.Holding(name) is [var only] ? only : null;
            // "He has swept the tower at Bad Riedmoos": a place.
            if (full is not null && sentence.At(i - 1)?.Lower is not ("at" or "in" or "near")) Remember(new SourceMention(full, name, SourceType.Person, null, null, new Span(sentence.Tokens[start].Span.Start, sentence.Tokens[end - 1].Span.End)));
            i = end - 1;
        }
    }

    private void Gather(string text, Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!sentence.Tokens[i].IsCapital) continue;
            if (i > 0 && sentence.Tokens[i - 1].Kind != TokenKind.Quote && sentence.Tokens[i - 1].Text is not (":" or "•")) capitalisedInside.Add(sentence.Tokens[i].Text);
            var end = Names.RunEnd(sentence, i, sentence.Tokens.Count);
            AddRun(text, sentence, i, end);
            i = end - 1;
        }
    }

    private void AddRun(string text, Sentence sentence, int start, int end)
    {
        while (start < end && (Grammar.IsDeterminer(sentence.Tokens[start]) || Grammar.ClassOf(sentence.Tokens[start]) is not null)) start++;
        if (start >= end) return;
        var organisation = Enumerable.Range(start, end - start).Any(i => Names.IsOrganisationNoun(sentence.Tokens[i]));
        if (organisation)
        {
            // "Russia’s Defense Ministry": the possessor is part of the name; so is "of Defense" after it.
            if (start >= 2 && Grammar.IsPossessive(sentence.Tokens[start - 1]) && sentence.Tokens[start - 2].IsCapital)
                for (start -= 2; start > 0 && sentence.Tokens[start - 1].IsCapital && !Grammar.IsDeterminer(sentence.Tokens[start - 1]);) start--;
            if (sentence.At(end)?.Is("of") == true && sentence.At(end + 1)?.IsCapital == true) end = Names.RunEnd(sentence, end + 1, sentence.Tokens.Count);
            if (end - start > 1) organisations.Add(Names.TextOf(text, sentence, start, end));
            return;
        }
        for (var i = end - 1; i >= start; i--)
            if (Names.IsRole(sentence.Tokens[i])) { start = i + 1; break; }
        start = Names.PastCalling(sentence, start, end);
        if (end - start is >= 2 and <= 5 && !Enumerable.Range(start, end - start).Any(i => Names.IsCountry(sentence.Tokens[i]) || Grammar.IsTime(sentence.Tokens[i]) || Names.IsOutletWord(sentence.Tokens[i])))
            people.Add(Names.TextOf(text, sentence, start, end));
    }
}

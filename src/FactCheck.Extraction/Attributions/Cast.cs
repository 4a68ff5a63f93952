using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Everyone an article names. Full names are gathered first, so that a surname, a short form ("the Ministry") or a
/// pronoun can be led back to whom it means.
/// </summary>
internal sealed class Cast
{
    private readonly List<string> people = [];
    private readonly List<string> organisations = [];
    private readonly HashSet<string> capitalisedInside = [];

    public SourceMention? LastPerson { get; private set; }

    public SourceMention? LastOrganisation { get; private set; }

    public SourceMention? LastGroup { get; private set; }

    public SourceMention? Last { get; private set; }

    public Cast(Prose prose)
    {
        foreach (var paragraph in prose.Paragraphs)
            foreach (var sentence in paragraph.Sentences)
                Gather(prose.Text, sentence);
    }

    /// <summary>Whether a word is written with a capital where no sentence begins: then it is a name also at the beginning.</summary>
    public bool IsNameInside(Token token) => capitalisedInside.Contains(token.Text);

    /// <summary>The full name that a surname or a part of a name belongs to; null if the article has no fuller one.</summary>
    public string? FullPerson(string part)
    {
        string? best = null;
        var words = part.Split(' ');
        foreach (var name in people)
        {
            var parts = name.Split(' ');
            if (parts.Length > words.Length && words.All(parts.Contains) && (best is null || name.Length > best.Length)) best = name;
        }
        return best;
    }

    /// <summary>The fullest name of an organisation whose words hold all the words given ("the Ministry", "Defense Ministry").</summary>
    public string? FullOrganisation(string part)
    {
        var words = part.Split(' ');
        string? best = LastOrganisation is { } last && Holds(last.Name, words) ? last.Name : null;
        if (best is null)
            foreach (var name in organisations)
                if (Holds(name, words)) { best = name; break; }
        return best;
    }

    public void Remember(SourceMention source)
    {
        Last = source;
        if (source.Type == SourceType.Person) LastPerson = source;
        else if (source.Type is SourceType.Organisation or SourceType.Outlet) LastOrganisation = source;
        else LastGroup = source;
    }

    private static bool Holds(string name, string[] words)
    {
        var parts = name.Split(' ', '’', '\'');
        return parts.Length > words.Length && words.All(w => parts.Contains(w, StringComparer.OrdinalIgnoreCase));
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
            if (start >= 2 && Grammar.IsPossessive(sentence.Tokens[start - 1]) && sentence.Tokens[start - 2].IsCapital) start -= 2;
            if (sentence.At(end)?.Is("of") == true && sentence.At(end + 1)?.IsCapital == true) end = Names.RunEnd(sentence, end + 1, sentence.Tokens.Count);
            if (end - start > 1) AddNew(organisations, Names.TextOf(text, sentence, start, end));
            return;
        }
        for (var i = end - 1; i >= start; i--)
            if (Names.IsRole(sentence.Tokens[i])) { start = i + 1; break; }
        if (end - start is >= 2 and <= 5 && !Enumerable.Range(start, end - start).Any(i => Names.IsCountry(sentence.Tokens[i]) || Grammar.IsTime(sentence.Tokens[i]) || Names.IsOutletWord(sentence.Tokens[i])))
            AddNew(people, Names.TextOf(text, sentence, start, end));
    }

    private static void AddNew(List<string> names, string name)
    {
        if (!names.Contains(name) && names.Count < 2000) names.Add(name);
    }
}

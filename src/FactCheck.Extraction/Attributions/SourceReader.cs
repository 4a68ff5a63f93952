using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>A noun phrase read as a source: its name, type, role and affiliation, led back to the fullest name in the article.</summary>
internal sealed class SourceReader(string text, Cast cast)
{
    /// <summary>The source that a phrase names; null where it names none that can speak.</summary>
    public SourceMention? Read(NounPhrase phrase)
    {
        var surface = phrase.Span.In(text);
        // "According to her": elsewhere a determiner.
        if (phrase.Count == 1 && (Grammar.IsPronoun(phrase.First) || phrase.First.Is("her"))) return Pronoun(phrase, surface);

        var (sentence, start, end) = (phrase.Sentence, phrase.Start, phrase.End);
        while (start < end - 1 && Grammar.IsDeterminer(sentence.Tokens[start]) && sentence.Tokens[start].Lower is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "this") start++;
        var possessor = phrase.First.Lower is "its" or "his" or "her" or "their" ? (phrase.First.Lower == "its" || phrase.First.Lower == "their" ? cast.LastOrganisation?.Name ?? cast.LastGroup?.Name : cast.LastPerson?.Name) : null;

        var head = HeadEnd(sentence, start, end);
        return Person(phrase, surface, start, head, possessor) ?? Organisation(phrase, surface, start, head) ?? Unnamed(phrase, surface, start, end, possessor);
    }

    /// <summary>The head noun's words end where a preposition begins, except "of" inside a name ("Ministry of Defense").</summary>
    private static int HeadEnd(Sentence sentence, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (Grammar.IsPreposition(sentence.Tokens[i]) && !Names.IsParticle(sentence.Tokens[i]) && !(sentence.Tokens[i].Lower is "of" or "for" && sentence.Tokens[i - 1].IsCapital && !Names.IsRole(sentence.Tokens[i - 1]) && sentence.At(i + 1)?.IsCapital == true && i + 1 < end && Names.IsOrganisationNoun(sentence.Tokens[i - 1])))
                return i;
        return end;
    }

    private SourceMention? Person(NounPhrase phrase, string surface, int start, int head, string? possessor)
    {
        var sentence = phrase.Sentence;
        if (Names.IsOrganisationNoun(sentence.Tokens[head - 1]) && !Names.IsRole(sentence.Tokens[head - 1])) return null;
        var role = LastRole(sentence, start, head);
        // "the surveyor Henrik Aune": lower-case words, then a name; the list of offices is never complete.
        var capital = start;
        while (capital < head && !sentence.Tokens[capital].IsCapital && sentence.Tokens[capital].Kind == TokenKind.Word && !Grammar.IsPossessive(sentence.Tokens[capital])) capital++;
        if (role < start && capital > start && capital < head && Names.RunEnd(sentence, capital, head) == head && !LooksLikeOrganisation(sentence, start, head) && sentence.Tokens[capital - 1].Lower is not ("newspaper" or "daily" or "group" or "agency" or "party" or "account")) role = capital - 1;
        var nameStart = role + 1;
        // "US-led coalition’s spokesman Col. Ryan Dillon": name after the last office or rank.
        if (role >= start && nameStart < head && Names.RunEnd(sentence, nameStart, head) == head)
            return Named(phrase, surface, nameStart, head, Words(sentence, start, nameStart), possessor ?? AffiliationBefore(sentence, start, role) ?? phrase.Asides.Select(a => AffiliationAfter(sentence, a.Start, a.End)).FirstOrDefault(a => a is not null));
        if (role == head - 1 || (role < start && !sentence.Tokens[start].IsCapital))
        {
            // "Its spokesman, Maj. Gen. Arkady Volosenko,": the name stands in the aside.
            foreach (var (a, b) in phrase.Asides)
            {
                var from = LastRole(sentence, a, b) + 1;
                from = from <= a ? a : from;
                if (b - from is >= 1 and <= 5 && Names.RunEnd(sentence, from, b) == b && !Names.IsOrganisationNoun(sentence.Tokens[b - 1]) && !Grammar.IsDeterminer(sentence.Tokens[a]))
                    return Named(phrase, surface, from, b, Words(sentence, start, head), possessor ?? AffiliationBefore(sentence, start, head - 1) ?? AffiliationAfter(sentence, head, phrase.End));
            }
            return null;
        }
        if (role >= start) return null;
        // "Nobody", "Each of them": a capital makes no name of them.
        if (head - start == 1 && Grammar.IsCommon(sentence.Tokens[start].Lower)) return null;
        var calling = Names.PastCalling(sentence, start, head);
        if (calling > start && Names.RunEnd(sentence, calling, head) == head && !LooksLikeOrganisation(sentence, calling, head)) return Named(phrase, surface, calling, head, Words(sentence, start, calling), null);
        var runEnd = Names.RunEnd(sentence, start, head);
        if (!sentence.Tokens[start].IsCapital || runEnd != head || Grammar.IsDeterminer(phrase.First) && phrase.First != sentence.Tokens[start]) return null;
        if (LooksLikeOrganisation(sentence, start, head) || (phrase.Start == 0 && head - start == 1 && !cast.IsNameInside(sentence.Tokens[start]) && cast.FullPerson(sentence.Tokens[start].Text) is null && phrase.Asides.Count == 0 && IsPlural(sentence.Tokens[start]))) return null;
        var single = head - start == 1;
        var described = phrase.Asides.Any(a => LastRole(sentence, a.Start, a.End) >= a.Start || sentence.Tokens[a.Start].Kind == TokenKind.Number);
        if (single && !described && cast.FullPerson(sentence.Tokens[start].Text) is null && (Names.IsAcronym(sentence.Tokens[start]) || Names.IsCountry(sentence.Tokens[start]))) return null;
        if (single && !described && cast.FullPerson(sentence.Tokens[start].Text) is null && sentence.Tokens[start].Lower.StartsWith("al-", StringComparison.Ordinal)) return null;
        if (single && !described && cast.FullPerson(sentence.Tokens[start].Text) is null && cast.FullOrganisation(sentence.Tokens[start].Text) is not null) return null;
        var aside = phrase.Asides.Count > 0 && described ? phrase.Asides[0] : default;
        return Named(phrase, surface, start, head, aside.End > 0 ? Words(sentence, aside.Start, aside.End) : null, aside.End > 0 ? AffiliationAfter(sentence, aside.Start, aside.End) : AffiliationAfter(sentence, head, phrase.End));
    }

    private SourceMention Named(NounPhrase phrase, string surface, int start, int end, string? role, string? affiliation)
    {
        var name = Names.TextOf(text, phrase.Sentence, start, end);
        name = cast.FullPerson(name) ?? name;
        if (affiliation is not null) affiliation = FullAffiliation(affiliation);
        return new SourceMention(name, surface, SourceType.Person, role, affiliation, phrase.Span);
    }

    /// <summary>"Ministry" may be filled up to the ministry's name, "Pell" not to the Pell Chamber of Trade.</summary>
    private string FullAffiliation(string name) =>
        Names.IsOrganisationNoun(Tokenizer.Tokens(name, new Span(0, name.Length))[^1]) ? cast.FullOrganisation(name) ?? name : name;

    private SourceMention? Organisation(NounPhrase phrase, string surface, int start, int head)
    {
        var sentence = phrase.Sentence;
        var capitals = Enumerable.Range(start, head - start).Count(i => sentence.Tokens[i].IsCapital);
        var sentenceStart = phrase.Start == 0 && start == 0;
        if (capitals == 0 || LastRole(sentence, start, head) == head - 1) return null;
        // At the beginning of a sentence a capital proves nothing: "Residents said", "Aid groups dispute".
        if (sentenceStart && capitals == 1 && sentence.Tokens[0].IsCapital && !cast.IsNameInside(sentence.Tokens[0]) && !Names.IsCountry(sentence.Tokens[0]) && !Names.IsAcronym(sentence.Tokens[0])) return null;
        if (!sentence.Tokens[head - 1].IsCapital && !Names.IsOrganisationNoun(sentence.Tokens[head - 1]) && !Enumerable.Range(start, head - start).Any(i => Names.IsOutletName(sentence.Tokens[i]))) return null;
        var outlet = Enumerable.Range(start, head - start).FirstOrDefault(i => Names.IsOutletName(sentence.Tokens[i]), -1);
        if (outlet >= 0 && Enumerable.Range(start, head - start).All(i => i == outlet || !sentence.Tokens[i].IsCapital || Names.IsCountry(sentence.Tokens[i]) || Grammar.IsPossessive(sentence.Tokens[i]) || Names.IsOutletWord(sentence.Tokens[i]) || i < outlet))
            return new SourceMention(sentence.Tokens[outlet].Text, surface, SourceType.Outlet, null, null, phrase.Span);
        // "The newspaper El Vigía del Puerto": the name follows what it is.
        var first = start;
        while (first < head && !sentence.Tokens[first].IsCapital) first++;
        var isOutlet = Enumerable.Range(start, head - start).Any(i => (Names.IsOutletWord(sentence.Tokens[i]) && (!Names.IsOrganisationNoun(sentence.Tokens[head - 1]) || sentence.Tokens[i].Is("news"))) || sentence.Tokens[i].Lower is "newspaper" or "daily" or "broadcaster" or "newswire");
        if (first > start && Names.RunEnd(sentence, first, head) == head && isOutlet) start = first;
        var end = NameEnd(sentence, head, phrase.End);
        var name = Names.TextOf(text, sentence, start, end);
        name = cast.FullOrganisation(name) ?? name;
        return new SourceMention(name, surface, isOutlet ? SourceType.Outlet : SourceType.Organisation, null, null, phrase.Span);
    }

    private static int NameEnd(Sentence sentence, int head, int end) =>
        head < end && sentence.Tokens[head].Is("of") && sentence.At(head + 1)?.IsCapital == true && head + 1 < end ? Names.RunEnd(sentence, head + 1, end) : head;

    private SourceMention Unnamed(NounPhrase phrase, string surface, int start, int end, string? possessor)
    {
        var name = Names.TextOf(text, phrase.Sentence, start, end);
        // "the company", "the tribunal": a short form of a name that the article gives in full.
        if (phrase.First.Is("the") && end - start <= 2 && cast.FullOrganisation(name) is { } full) return new SourceMention(full, surface, SourceType.Organisation, null, null, phrase.Span);
        if (end - start <= 2 && IsDocument(phrase.Sentence.Tokens[end - 1]) && cast.LastOrganisation is { } author) return author with { Surface = surface, At = phrase.Span };
        var affiliation = possessor ?? AffiliationBefore(phrase.Sentence, start, HeadEnd(phrase.Sentence, start, end) - 1) ?? AffiliationAfter(phrase.Sentence, start, end);
        if (possessor is not null && phrase.First.Lower is "his" or "her" or "their" or "its") name = surface;
        return new SourceMention(name, surface, SourceType.Unnamed, null, affiliation is null ? null : FullAffiliation(affiliation), phrase.Span);
    }

    /// <summary>"The statement", "the press release": whoever put it out speaks.</summary>
    /// <summary>What somebody has put out: it speaks for whoever did.</summary>
    public static bool IsDocument(Token token) => token.Lower is "statement" or "release" or "communique" or "communiqué" or "report" or "letter" or "notice" or "note" or "study" or "bulletin";

    private SourceMention? Pronoun(NounPhrase phrase, string surface)
    {
        var meant = phrase.First.Lower switch
        {
            "he" or "she" or "him" or "her" => cast.LastPerson ?? (cast.LastGroup is { } group ? group : null),
            "it" => cast.LastOrganisation ?? cast.LastGroup,
            "they" => cast.LastGroup ?? cast.LastOrganisation,
            _ => null,
        };
        // "A Coalition official dismissed the story. … he told": an unnamed person since the last named one.
        if (phrase.First.Lower is "he" or "she" && cast.Last is { Type: SourceType.Unnamed } unnamed && !IsPluralName(unnamed.Name)) meant = unnamed;
        return meant is null ? null : meant with { Surface = surface, At = phrase.Span };
    }

    private bool LooksLikeOrganisation(Sentence sentence, int start, int end) =>
        Enumerable.Range(start, end - start).Any(i => Names.IsOrganisationNoun(sentence.Tokens[i]) || Names.IsOutletWord(sentence.Tokens[i]) || (end - start > 1 && (Names.IsCountry(sentence.Tokens[i]) || Names.IsAcronym(sentence.Tokens[i])) && !sentence.Tokens[i].Text.EndsWith('.'))) ||
        (end - start == 1 && (Names.IsCountry(sentence.Tokens[start]) || (Names.IsAcronym(sentence.Tokens[start]) && cast.FullPerson(sentence.Tokens[start].Text) is null)));

    private static int LastRole(Sentence sentence, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (Names.IsRole(sentence.Tokens[i]) && !(Names.IsOrganisationNoun(sentence.Tokens[i]) && sentence.Tokens[i].IsCapital)) return i;
        return start - 1;
    }

    /// <summary>Capitals before an office: "Ministry spokesman", "White House press secretary".</summary>
    private string? AffiliationBefore(Sentence sentence, int start, int role)
    {
        // "The mission’s spokeswoman": a short form stands for the full name.
        for (var i = role; i > start; i--)
            if (Grammar.IsPossessive(sentence.Tokens[i]) && Names.TextOf(text, sentence, start, i) is { Length: > 0 } owner && (cast.FullOrganisation(owner) ?? (char.IsUpper(owner[0]) ? owner : null)) is { } known) return known;
        var end = start;
        while (end < role && (sentence.Tokens[end].IsCapital && !Grammar.IsDeterminer(sentence.Tokens[end]) && !Names.IsRole(sentence.Tokens[end]) || (end > start && Names.IsOrganisationNoun(sentence.Tokens[end])))) end++;
        // "Returning officer Ida Voss": the first word of a sentence is written so anyway.
        if (end - start == 1 && start == 0 && sentence.Tokens[0] is var first && !Names.IsCountry(first) && !Names.IsAcronym(first) && !Names.IsOrganisationNoun(first) && cast.FullOrganisation(first.Text) is null) return null;
        return end > start && Enumerable.Range(start, end - start).Any(i => sentence.Tokens[i].IsCapital) ? Names.TextOf(text, sentence, start, end) : null;
    }

    /// <summary>Capitals after "of", "at", "for", "from": "professor at the Great Lakes University".</summary>
    private string? AffiliationAfter(Sentence sentence, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (sentence.Tokens[i].Lower is not ("of" or "at" or "for" or "from" or "to" or "with")) continue;
            var from = Grammar.IsDeterminer(sentence.Tokens[i + 1]) ? i + 2 : i + 1;
            var to = Names.RunEnd(sentence, from, end);
            if (to == from && from < end && from == i + 2 && !Grammar.IsPossessive(sentence.At(from + 1)) && cast.FullOrganisation(sentence.Tokens[from].Text) is { } known) return known;
            if (to == from) continue;
            to = NameEnd(sentence, to, end);
            return Names.TextOf(text, sentence, from, to);
        }
        return null;
    }

    private string? Words(Sentence sentence, int start, int end) => Names.TextOf(text, sentence, start, end) is { Length: > 0 } words ? words : null;

    private static bool IsPlural(Token token) => (token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal)) || token.Lower is "police" or "people" or "media";

    private static bool IsPluralName(string name) => name.Split(' ')[0] is var first && (first.EndsWith('s') || first is "police" or "some" or "many" or "Police");
}

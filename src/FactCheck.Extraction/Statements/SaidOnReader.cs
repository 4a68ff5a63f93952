using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// The day on which something was said, where the words around it fix one. Dates inside the words said tell of something
/// else. Who goes on speaking does so on the same day, and so do all who speak at one hearing, sitting or briefing.
/// </summary>
internal sealed class SaidOnReader(Document document, Places places)
{
    private const int BesideVerbLength = 40;

    /// <summary>How many sentences further up an occasion may have been introduced with its day.</summary>
    private const int SentencesToOccasion = 30;

    /// <summary>"The minister received us on Monday. She has led … “…,” she said.": how many sentences of her may come between.</summary>
    private const int SentencesToComing = 3;

    private const int OpeningLength = 80;

    private const int DaysToPrint = 1;

    /// <summary>How many sentences after his words with a day somebody may go on without one.</summary>
    private const int SentencesOfSpeaker = 15;

    /// <summary>"She told the radio on Wednesday that …. Before noon the operator denied it.": how many sentences apart, in one paragraph.</summary>
    private const int SentencesBeside = 2;

    /// <summary>A report of a sitting names its day at once, is printed within days, and speaks of the chamber again and again.</summary>
    private const int SentencesOfLead = 3;
    private const int DaysOfSitting = 3;
    private const int FewestOfSitting = 3;

    private readonly Dictionary<int, string> aroundBySentence = [];
    private readonly Dictionary<string, (DateOnly Day, int Sentence)> daysBySpeaker = new(StringComparer.Ordinal);
    private bool isOfOneDay = true;
    private DateOnly? latest;
    private DateOnly? newest;
    private DateOnly? dayOfLead;
    private bool? isOfASitting;
    private Draft? previous;
    private DateOnly? previousDay;

    /// <summary>A report of a hearing or of a sitting tells of one day after the other: who speaks does so on the one told of last.</summary>
    private bool IsOfASitting => isOfASitting ??= ReadsOfASitting();

    private DateOnly? Anchor => document.Published ?? latest;

    public (DateOnly? Day, DatePrecision? Precision) Of(Draft draft)
    {
        var (day, precision) = Read(draft.Place.Around);
        if (day is null) (day, precision) = Read(BesideVerb(draft));
        if (day is null && draft.Place.BeforeIsNear && Opens(draft)) (day, precision) = Read(draft.Place.Before);
        if (day is null && GoesOn(draft)) (day, precision) = (previousDay, DatePrecision.Inferred);
        if (day is null) (day, precision) = (WhenHeCame(draft) ?? DayOfOccasion(draft), DatePrecision.Inferred);
        if (day is null && TellsOfTheArticlesDay(draft)) (day, precision) = (document.Published, DatePrecision.Inferred);
        if (day is null && (SpeaksInItsOwnRelease(draft) || draft.Place.IsOfTheDay)) (day, precision) = (document.Published, DatePrecision.Inferred);
        if (day is null) (day, precision) = (DayOfEdition(draft), DatePrecision.Inferred);
        if (day is null && (DayBeside(draft) ?? SpeakersDay(draft)) is { } told) (day, precision) = (told, DatePrecision.Inferred);
        if (day is null && IsOfASitting) (day, precision) = (latest >= dayOfLead ? latest : dayOfLead, DatePrecision.Inferred);
        if (day is null && DayOfTheStory(draft) is { } only) (day, precision) = (only, DatePrecision.Inferred);
        // What the author concludes tells nothing of when those spoke of whom he writes.
        if (day is not null && draft.Attribution.Rule is not (OwnConclusion.Name or OwnAssertion.Name))
        {
            isOfOneDay &= latest is null || latest == day;
            (latest, newest) = (day, newest > day ? newest : day);
        }
        if (day is not null && draft.Called.Names.Count > 0) daysBySpeaker[draft.Called.Names[0]] = (day.Value, draft.Place.Sentence);
        (previous, previousDay) = (draft, day);
        aroundBySentence[draft.Place.Sentence] = draft.Place.Around;
        return (day, day is null ? null : precision);
    }

    private (DateOnly? Day, DatePrecision? Precision) Read(string stretch) => DayWords.In(stretch, Anchor, latest);

    /// <summary>"denied on Wednesday that …", "rejected that in a statement on Wednesday": where the verb belongs to the words, so does the day beside it.</summary>
    private static string BesideVerb(Draft draft)
    {
        var (cue, main) = (draft.Attribution.Cue, draft.Main);
        // "accused its neighbour on Wednesday of driving …"
        if (cue.End < main.Start && draft.Words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and <= BesideVerbLength and var of && Cues.LemmaOf(Tokenizer.Tokens(draft.Article, cue)[^1]) is "accuse") return draft.Words[..of];
        if (cue.Start < main.Start || cue.End >= main.End || (draft.Attribution.Rule != "denial" && cue.Start != main.Start)) return "";
        var words = draft.Article[cue.End..main.End];
        var beside = words[..Math.Min(BesideVerbLength, words.Length)];
        var end = beside.IndexOf(" that ", StringComparison.Ordinal);
        if (end < 0) end = beside.IndexOfAny(['“', '"', '.']);
        // "challenged the figure on Monday"
        if (end < 0 && words.Length <= BesideVerbLength && Denials.SpeaksOfWords(words)) end = words.Length;
        return (end > 0 ? beside[..end] : "") + " " + Occasions.From(words);
    }

    /// <summary>"She answered on Tuesday. “…,” she wrote.": the sentence before says when, if it holds no statement of its own.</summary>
    private bool Opens(Draft draft) => previous is null || previous.Place.Sentence < draft.Place.Sentence - 1;

    private bool GoesOn(Draft draft) => previous is not null && draft.Head is not null && (draft.Head == previous || draft.Head == previous.Head);

    /// <summary>"told reporters", "was asked in the evening": of the one day on which all spoke so far, if the report was printed then or a day after. Who "had said" something did so before.</summary>
    private DateOnly? DayOfTheStory(Draft draft) =>
        isOfOneDay && latest is { } day && document.Published is { } published && published.DayNumber - day.DayNumber is >= 0 and <= DaysToPrint
            && Occasions.AreOfTheDay(draft.Place.Around) ? day : null;

    /// <summary>Whoever answers in the next breath does so on the same day; not beside what is told of an earlier one.</summary>
    private DateOnly? DayBeside(Draft draft) =>
        previous is not null && previousDay == newest && previous.Place.Paragraph == draft.Place.Paragraph && draft.Place.Sentence - previous.Place.Sentence is > 0 and <= SentencesBeside ? previousDay : null;

    /// <summary>Who spoke on a day goes on on that day, if none has been told of since.</summary>
    private DateOnly? SpeakersDay(Draft draft) =>
        draft.Called.Names.Count > 0 && daysBySpeaker.TryGetValue(draft.Called.Names[0], out var said) && said.Day == latest && draft.Place.Sentence - said.Sentence <= SentencesOfSpeaker ? said.Day : null;

    /// <summary>"General Oru met the press on Thursday. He wore … “…,” he said.": the sentence that brings a speaker on, a few before his words.</summary>
    private DateOnly? WhenHeCame(Draft draft)
    {
        for (var i = draft.Place.Sentence - 1; i >= Math.Max(0, draft.Place.Sentence - SentencesToComing) && !aroundBySentence.ContainsKey(i) && draft.Place.Paragraph - places.ParagraphOf(i) <= 1; i--)
        {
            var sentence = places.Sentence(i);
            var opening = sentence[..Math.Min(OpeningLength, sentence.Length)];
            if (draft.Called.Names.Any(opening.Contains) && sentence.Split(' ').Any(Occasions.IsComingForward) && Read(sentence).Day is { } day) return day;
        }
        return null;
    }

    /// <summary>"In its edition of Monday, 18 March, the daily Le Fanal …", and further down "Le Fanal writes": on the day on which it appeared.</summary>
    private DateOnly? DayOfEdition(Draft draft)
    {
        if (draft.Attribution.Source is not { Type: SourceType.Outlet, Name: var name }) return null;
        for (var i = 0; i < Math.Min(draft.Place.Sentence, SentencesToOccasion); i++)
            if (places.Sentence(i) is var sentence && sentence.Contains(name, StringComparison.Ordinal) && Occasions.IsEdition(sentence) && Read(sentence).Day is { } day) return day;
        return null;
    }

    /// <summary>"told the court": on the day of the hearing, told of further up.</summary>
    private DateOnly? DayOfOccasion(Draft draft)
    {
        // "A clerk at the court said": the court is not where he said it.
        var told = draft.Attribution.Source.Surface is { Length: > 0 } name ? draft.Place.Around.Replace(name, "") : draft.Place.Around;
        if (Occasions.ToldAt(told) is not { } kind) return null;
        for (var i = draft.Place.Sentence - 1; i >= Math.Max(0, draft.Place.Sentence - SentencesToOccasion); i--)
        {
            var sentence = aroundBySentence.GetValueOrDefault(i) ?? places.Sentence(i);
            if (Occasions.Tells(sentence, kind) && Read(sentence).Day is { } day) return day;
        }
        return null;
    }

    private bool ReadsOfASitting()
    {
        for (var i = 0; i < Math.Min(SentencesOfLead, places.Count) && dayOfLead is null; i++) dayOfLead = Read(places.Sentence(i)).Day;
        if (dayOfLead is null || document.Published is not { } published || published.DayNumber - dayOfLead.Value.DayNumber is < 0 or > DaysOfSitting) return false;
        return Enumerable.Range(0, places.Count).Count(i => Occasions.IsASitting(places.Sentence(i))) >= (Occasions.IsASitting(places.Sentence(0)) ? FewestOfSitting - 1 : FewestOfSitting);
    }

    /// <summary>Who tells, in an article of a Wednesday, of what had happened by noon on Wednesday, told it on that day.</summary>
    private bool TellsOfTheArticlesDay(Draft draft) =>
        document.Published is { } published && DayWords.TellOfThePast(draft.Words, published);

    /// <summary>What a ministry states in a release that it publishes itself, it states on that day, and an outlet what it concludes itself.</summary>
    private bool SpeaksInItsOwnRelease(Draft draft) =>
        draft.Attribution.Rule is OwnConclusion.Name or OwnAssertion.Name || (document.Outlet is { } outlet && draft.Attribution.Source is { Type: SourceType.Organisation } source && (outlet.StartsWith(source.Name, StringComparison.OrdinalIgnoreCase) || Matching.AliasKey.Of(source.Name) == Matching.AliasKey.Of(outlet)));
}

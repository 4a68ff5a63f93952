using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>What shows that a statement answers something: a verb or word of denial, an early “no”, a verb of answering.</summary>
internal static class Signals
{
    private const int EarlyWords = 4;
    private const int WordsOfCondition = 10;

    private static readonly IReadOnlyList<string> Responses = WordList.Lines("response-words");

    public static IEnumerable<Reason> Of(Draft draft, Draft? previous)
    {
        // "Moscow’s claim that …" is told by the one who answers it: what stands around it is his answer.
        if (draft.Attribution.Rule == ReportedClaims.Name) yield break;
        var cue = Tokenizer.Tokens(draft.Article, draft.Attribution.Cue);
        if (draft.Attribution.Rule == "denial") yield return new Reason(Weights.DenialVerb, $"“{draft.Attribution.Cue.In(draft.Article)}” denies");
        else if (draft.Denial is var (words, part)) yield return new Reason(part ? Weights.DenialInPart : Weights.DenialWord, $"“{words}” {(words.Contains(' ') ? "are words" : "is a word")} of denial");
        else if (Counterfactual(draft) is { } would) yield return new Reason(Weights.Counterfactual, $"“{would}” argues from what did not happen");
        else if (EarlyNo(draft) is { } no) yield return new Reason(Weights.OpensWithNo, $"it begins with “{no}”");
        else if (FirstNo(draft.Lower, int.MaxValue) is { } inner) yield return new Reason(Weights.HasNo, $"“{inner}” denies something in it");
        if (cue.Find(t => Cues.KindOf(t) is "response") is { } answers) yield return new Reason(Weights.AnsweringVerb, $"“{answers.Text}” is a verb of answering");
        else if (cue.Find(t => Cues.LemmaOf(t) is "insist" or "maintain" or "complain" or "contend" or "argue") is { } insists) yield return new Reason(Weights.InsistingVerb, $"“{insists.Text}” holds against somebody");
        if (draft.Attribution.Rule == OwnConclusion.Name) yield return new Reason(Weights.OwnConclusion, "it is the outlet's own conclusion");
        if (draft.Attribution.Rule != "denial" && AnsweringBeside(draft, previous) is { } around) yield return new Reason(Weights.AnsweringBeside, $"“{around}” beside it answers somebody");
        if (Contrast(draft) is { } but) yield return new Reason(Weights.Contrast, $"“{but}” sets it against what was said");
        if (previous is { IsRebuttal: true } && Statements.Sides.AreOne(draft, previous) && draft.Place.Paragraph - previous.Place.Paragraph is (0 or 1) and var further) yield return new Reason(further == 0 ? Weights.GoesOn : Weights.GoesOnFurther, $"it goes on from {previous.Attribution.Source.Name}'s answer");
        if (cue.Exists(t => Cues.LemmaOf(t) is "accuse" or "allege")) yield return new Reason(Weights.Accuses, "it accuses");
        if (cue.Exists(t => Cues.KindOf(t) is "confirm")) yield return new Reason(Weights.Confirms, "it confirms");
    }

    /// <summary>"If they had voted, turnout would have jumped", "Had it sunk, we would have seen oil": what should have followed did not.</summary>
    private static string? Counterfactual(Draft draft)
    {
        var words = draft.Lower.Split([' ', ',', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        var condition = words is ["had", ..] ? 0 : Array.IndexOf(words, "if");
        var would = Array.FindIndex(words, w => w is "would" or "could" or "should");
        // "will be raised if the weather calms", told of the past, argues nothing.
        if (condition < 0 || would < 0 || (would < condition && words.ElementAtOrDefault(would + 1) != "have")) return null;
        return words.Skip(condition).Take(WordsOfCondition).Any(w => w is "had" or "were" or "was") ? $"{words[condition]} … {words[would]}" : null;
    }

    /// <summary>At the beginning of any of its pieces.</summary>
    private static string? EarlyNo(Draft draft) => draft.Attribution.Content.Select(piece => FirstNo(Tokenizer.Lower(piece.In(draft.Article)), EarlyWords)).FirstOrDefault(no => no is not null);

    private static string? FirstNo(string lower, int words) =>
        lower.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words).Select(w => w.Trim('“', '”', '"', ',', '.', '\'')).FirstOrDefault(Polarity.IsNo);

    /// <summary>"But the ministry said …", "The union, however, says …".</summary>
    private static string? Contrast(Draft draft)
    {
        var around = Tokenizer.Tokens(draft.Place.Around, new Span(0, draft.Place.Around.Length));
        return around.Find(t => t.Lower is "however") is { } however ? however.Text : around is [{ Lower: "but" or "yet" } first, ..] ? first.Text : null;
    }

    /// <summary>A word of answering in the same sentence outside the words said, or in the sentence before.</summary>
    private static string? AnsweringBeside(Draft draft, Draft? previous)
    {
        // Another's denial in the paragraph before is not this one's.
        var goesOn = draft.Place.BeforeIsNear || previous is null || Statements.Sides.AreOne(draft, previous);
        foreach (var stretch in (ReadOnlySpan<string>)[draft.Place.Around, goesOn ? draft.Place.Before : ""])
        {
            var lower = Tokenizer.Lower(stretch);
            foreach (var phrase in Responses)
                if (Checkable.IndexOfWord(lower, phrase) >= 0) return phrase;
            foreach (var token in Tokenizer.Tokens(stretch, new Span(0, stretch.Length)))
                if (token.Text == draft.Attribution.Cue.In(draft.Article)) continue;
                else if (Cues.KindOf(token) is "denial" or "response" && !Cues.IsAlsoNoun(token) || token.Lower is "dispute" or "denial" or "disputes") return token.Text;
        }
        return null;
    }
}

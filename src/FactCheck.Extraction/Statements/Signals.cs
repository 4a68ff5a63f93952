using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>What shows that a statement answers something: a verb or word of denial, an early “no”, a verb of answering.</summary>
internal static class Signals
{
    private const int EarlyWords = 6;

    public static IEnumerable<Reason> Of(Draft draft, Draft? previous)
    {
        // "Moscow’s claim that …" is told by the one who answers it: what stands around it is his answer.
        if (draft.Attribution.Rule == ReportedClaims.Name) yield break;
        var cue = Tokenizer.Tokens(draft.Article, draft.Attribution.Cue);
        if (draft.Attribution.Rule == "denial") yield return new Reason(26, $"“{draft.Attribution.Cue.In(draft.Article)}” denies");
        else if (Checkable.Denial(draft.Lower) is var (words, part)) yield return new Reason(part ? 20 : 22, $"“{words}” {(words.Contains(' ') ? "are words" : "is a word")} of denial");
        else if (EarlyNo(draft) is { } no) yield return new Reason(14, $"it begins with “{no}”");
        else if (InnerNo(draft) is { } inner) yield return new Reason(5, $"“{inner}” denies something in it");
        if (cue.Find(t => Cues.KindOf(t) is "response") is { } answers) yield return new Reason(18, $"“{answers.Text}” is a verb of answering");
        else if (cue.Find(t => Cues.LemmaOf(t) is "insist" or "maintain" or "complain" or "contend" or "argue") is { } insists) yield return new Reason(8, $"“{insists.Text}” holds against somebody");
        if (draft.Attribution.Rule == OwnConclusion.Name) yield return new Reason(34, "it is the outlet's own conclusion");
        if (previous is { IsRebuttal: true } && Ties.SameSide(draft, previous) && draft.Place.Paragraph - previous.Place.Paragraph <= 2) yield return new Reason(11, $"it goes on from {previous.Attribution.Source.Name}'s answer");
        if (draft.Attribution.Rule != "denial" && ResponseAround(draft, previous) is { } around) yield return new Reason(18, $"“{around}” beside it answers somebody");
    }

    /// <summary>At the beginning of any of its pieces.</summary>
    private static string? EarlyNo(Draft draft) => draft.Attribution.Content.Select(piece => EarlyNo(Tokenizer.Lower(piece.In(draft.Article)))).FirstOrDefault(no => no is not null);

    private static string? EarlyNo(string lower) => lower.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(EarlyWords).Select(w => w.Trim('“', '”', '"', ',', '.', '\'')).FirstOrDefault(IsNo);

    private static string? InnerNo(Draft draft) => draft.Lower.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('“', '”', '"', ',', '.', '\'')).FirstOrDefault(w => IsNo(w) && w != "nothing");

    private static bool IsNo(string word) => word is "no" or "not" or "never" or "none" or "nobody" or "nothing" or "neither" || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>A word of answering in the same sentence outside the words said, or in the sentence before.</summary>
    private static string? ResponseAround(Draft draft, Draft? previous)
    {
        // Another's denial in the paragraph before is not this one's.
        var goesOn = draft.Place.BeforeIsNear || previous is null || Ties.SameSide(draft, previous);
        foreach (var stretch in (ReadOnlySpan<string>)[draft.Place.Around, goesOn ? draft.Place.Before : ""])
        {
            var lower = Tokenizer.Lower(stretch);
            foreach (var phrase in (ReadOnlySpan<string>)["hit back", "not so", "neither of these", "fired back", "shot back", "as for", "in response", "in reply", "reacted", "reacts"])
                if (Checkable.IndexOfWord(lower, phrase) >= 0) return phrase;
            foreach (var token in Tokenizer.Tokens(stretch, new Span(0, stretch.Length)))
                if (token.Text == draft.Attribution.Cue.In(draft.Article)) continue;
                else if (Cues.KindOf(token) is "denial" or "response" && !Cues.IsAlsoNoun(token) || token.Lower is "dispute" or "denial" or "disputes") return token.Text;
        }
        return null;
    }
}

using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>Whether an attribution says something that can be checked or that answers something; opinions, promises and appeals do not.</summary>
internal static class Checkable
{
    private const int OpinionOpening = 45;
    private const double SureSpeech = 0.6;
    private const double SureSaying = 0.4;
    private const int FewestWords = 4;
    private const int FewWords = 5;
    private const int WordsBefore = 4;

    private static readonly IReadOnlyList<string> OpinionWords = WordList.Lines("opinion-words");
    private static readonly FrozenSet<string> Telling = WordList.Words("telling-words");
    private static readonly FrozenDictionary<string, string> DenialWords = WordList.Sections("denial-words");

    public static bool IsStatement(Draft draft)
    {
        if (draft.Attribution.Rule is "denial" || draft.Attribution.Rule == OwnConclusion.Name) return true;
        var cue = Tokenizer.Tokens(draft.Article, draft.Attribution.Cue);
        if (draft.IsByModel && !IsSureSpeech(draft, cue)) return false;
        if (cue.Exists(t => Cues.KindOf(t) is "appeal" or "outlook")) return false;
        if (draft.Denial is not null) return true;
        return !IsOpinion(draft.Lower) && !IsQuestion(draft.Main.In(draft.Article));
    }

    /// <summary>A question, and nothing but: “Please do the sum. When would we sleep?” also says something.</summary>
    private static bool IsQuestion(string words) => words.TrimEnd('”', '"').EndsWith('?') && words.AsSpan().IndexOf(". ") < 0;

    /// <summary>The trained model also finds wishes, attitudes and what was asked, or asked for: alone it must be sure that somebody said something whole.</summary>
    private static bool IsSureSpeech(Draft draft, List<Token> cue) =>
        draft.Attribution.Confidence >= (cue.Exists(IsSaying) ? SureSaying : SureSpeech) && IsSomebody(draft.Attribution.Source) && cue.Exists(t => Cues.Is(t) || IsSaying(t) || Telling.Contains(t.Lower)) && !cue.Exists(t => Cues.LemmaOf(t) is "ask") &&
        !IsHypothetical(draft) && draft.Main.In(draft.Article).Split(' ') is { Length: >= FewestWords } words && Tokenizer.Lower(words[0]) is not ("whether" or "what" or "how" or "why" or "if" or "who" or "when" or "where" or "which");

    /// <summary>"Who would have said that?", "the letter, which says": a word that only stands for somebody is no source.</summary>
    private static bool IsSomebody(SourceMention source) => source.Name.Length > 0 && Tokenizer.Lower(source.Name) is not ("who" or "which" or "what" or "that");

    /// <summary>"If the minister says anything": nobody has said it.</summary>
    private static bool IsHypothetical(Draft draft) => Tokenizer.Lower(draft.Place.Around).TrimStart() is var around && (around.StartsWith("if ", StringComparison.Ordinal) || around.StartsWith("unless ", StringComparison.Ordinal));

    /// <summary>A cue that hardly ever means anything else.</summary>
    private static bool IsSaying(Token token) => Cues.LemmaOf(token) is "say" or "tell" or "add" or "inform" || token.Is("according");

    /// <summary>The first word or phrase of denial, and whether it denies only a part.</summary>
    public static (string Words, bool InPart)? Denial(string lower)
    {
        (string, bool)? found = null;
        var at = int.MaxValue;
        foreach (var (word, section) in DenialWords)
        {
            var index = IndexOfWord(lower, word);
            if (index >= 0 && (section != "adjective" || IsSaidOf(lower, index, word.Length)) && (index < at || (index == at && word.Length > found!.Value.Item1.Length))) (found, at) = ((word, section == "part"), index);
        }
        return found;
    }

    /// <summary>"is false", "called it baseless", "a false claim"; not "the wrong picture".</summary>
    private static bool IsSaidOf(string lower, int index, int length)
    {
        var before = lower[..index].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var after = lower[(index + length)..].Split([' ', ',', '.', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        return before.Length + after.Length < FewWords || (after.Length > 0 && ClaimNouns.Is(after[0])) ||
            before.TakeLast(WordsBefore).Any(w => w is "is" or "are" or "was" or "were" or "be" or "been" or "as" or "it's" or "that's" or "called" or "calls" or "calling" or "simply" or "completely" or "totally");
    }

    /// <summary>An opinion says so at once.</summary>
    private static bool IsOpinion(string lower)
    {
        var opening = lower[..Math.Min(lower.Length, OpinionOpening)];
        return OpinionWords.Any(w => IndexOfWord(opening, w) >= 0) && !opening.Any(char.IsDigit);
    }

    public static int IndexOfWord(string lower, string word)
    {
        for (var at = lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(lower[at - 1])) && (at + word.Length >= lower.Length || !char.IsLetterOrDigit(lower[at + word.Length]))) return at;
        return -1;
    }
}

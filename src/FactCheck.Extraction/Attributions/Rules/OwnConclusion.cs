using System.Collections.Frozen;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>We rate this claim False; That is neither plausible nor realistic; There is no evidence that …: the outlet's own conclusion.</summary>
internal sealed class OwnConclusion : IRule
{
    public const string Name = "the outlet's own conclusion";

    private const int FarthestVerb = 14;
    private const int FarthestWord = 7;

    private static readonly FrozenDictionary<string, string> VerdictWords = WordList.Sections("verdict-words");

    public static bool IsVerdict(string lower) => VerdictWords.ContainsKey(lower);

    public IEnumerable<Finding> Find(Passage passage)
    {
        var (paragraph, sentence) = (passage.Paragraph, passage.Sentence);
        if (passage.Prose.Document is { Outlet: null, OriginallyAppearedAt: null }) yield break;
        var rating = passage.Index == paragraph.Sentences.Count - 1 ? Rating(sentence) : null;
        // In its own release every plain sentence is the body's.
        if (rating is null && passage.Voicing.OwnVoice.IsIn(paragraph)) yield break;
        if ((rating ?? Judgement(paragraph, sentence)) is not { } cue) yield break;
        // The sentences before a rating in the same paragraph are its grounds.
        var span = rating is null ? sentence.Span : new Span(paragraph.Sentences[0].Span.Start, sentence.Span.End);
        yield return new Finding { ByOutlet = true, Cue = cue.Span, Content = [span], Form = SpeechForm.Indirect, Rule = Name, Confidence = rating is null ? 0.6 : 0.8 };
    }

    /// <summary>Whether a paragraph ends in a rating, of which all before it is the ground.</summary>
    public static bool EndsInRating(Paragraph paragraph) => Rating(paragraph.Sentences[^1]) is not null;

    /// <summary>"We rate the claim False", "We found no evidence that …": its “we”.</summary>
    private static Token? Rating(Sentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Tokens.Count; i++)
        {
            if (!sentence.Tokens[i].Is("we")) continue;
            var rest = sentence.Tokens.Skip(i + 1).Take(10).Select(t => t.Lower).ToList();
            if (rest.Take(3).Any(w => w is "rate" or "find" or "rated" or "conclude" or "judge" or "found") && rest.Any(w => w is "claim" or "statement" or "this" or "it" or "evidence")) return sentence.Tokens[i];
        }
        return null;
    }

    /// <summary>A judgement on something said, in the author's own voice: the verb or the “no” that carries it.</summary>
    private static Token? Judgement(Paragraph paragraph, Sentence sentence)
    {
        if (paragraph.Zone.Kind is not (ZoneKind.Body or ZoneKind.Update) || IsSomebodysSpeech(sentence) || sentence.IsQuestion) return null;
        var first = sentence.At(0)?.Lower is "but" or "and" or "however" or "yet" or "in" ? 1 : 0;
        while (sentence.At(first) is { } lead && (lead.Is(",") || lead.Is("fact") || lead.Is("reality"))) first++;
        if (sentence.At(first)?.Is("there") == true && Grammar.IsBe(sentence.At(first + 1)))
            return sentence.At(first + 2)?.Is("no") == true && VerdictWords.GetValueOrDefault(sentence.At(first + 3)?.Lower ?? "") == "proof" ? sentence.Tokens[first + 2] : null;
        var verb = first;
        while (verb < Math.Min(sentence.Tokens.Count, first + FarthestVerb) && !Grammar.IsBe(sentence.Tokens[verb])) verb++;
        if (verb == first || !Grammar.IsBe(sentence.At(verb)) || !SpeaksOfWords(sentence, first, verb)) return null;
        var rest = sentence.Tokens.Skip(verb + 1).Take(FarthestWord).ToList();
        var denied = sentence.Tokens.Skip(first).Take(verb - first).Concat(rest).Any(t => Grammar.IsNegation(t) || t.Lower is "no" or "none" or "hardly");
        return rest.Exists(t => VerdictWords.GetValueOrDefault(t.Lower) is "untrue" || (denied && VerdictWords.GetValueOrDefault(t.Lower) is "true")) ? sentence.Tokens[verb] : null;
    }

    /// <summary>"That is", "Neither of these assertions is", "The minister's claim that … is".</summary>
    private static bool SpeaksOfWords(Sentence sentence, int first, int verb) =>
        (verb - first == 1 && sentence.Tokens[first].Lower is "that" or "this" or "neither" or "none" or "both") ||
        sentence.Tokens.Skip(first).Take(verb - first).Any(t => ClaimNouns.Is(t) && !t.Is("words"));

    private static bool IsSomebodysSpeech(Sentence sentence) =>
        sentence.Tokens.Any(t => t.Kind == TokenKind.Quote || t.Is("according") || (Cues.IsFinite(t) && !Cues.IsAlsoNoun(t) && Cues.KindOf(t) is not "confirm"));
}

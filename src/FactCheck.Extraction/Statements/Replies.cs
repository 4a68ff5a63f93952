using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// Whether a statement answers anything at all: many answers hold no word of denial, but who has spoken before, what is
/// brought forward and what there is to be answered tell them from a first claim. What it answers is asked afterwards.
/// </summary>
internal static class Replies
{
    private const int FirstStatements = 2;
    private const int PartOfWords = 7;

    private static readonly FrozenDictionary<string, string> Evidences = WordList.Sections("evidence-words");

    /// <param name="draft">The statement.</param>
    /// <param name="best">What it would answer most likely, weighed with it.</param>
    /// <param name="before">The last that was told before it.</param>
    /// <param name="speaksAgain">Whether its side has spoken before.</param>
    public static int Points(Draft draft, Pair best, Draft? before, bool speaksAgain)
    {
        var points = draft.Signals.Sum(s => s.Points);
        if (Evidence(draft)) points += Weights.Evidence;
        if (speaksAgain) points += Weights.SpeaksAgain;
        if (draft.Number <= FirstStatements) points += Weights.SpeaksFirst;
        if (before is { IsRebuttal: false } && Sides.AreOne(draft, before)) points += Weights.GoesOnWithHisClaim;
        if (draft.PointsBack is not null && best.IsNear) points += Weights.PointsBackToIt;
        if (Polarity.Contradiction(best) is not null) points += Weights.SaysTheOpposite;
        if (!best.Shares && !draft.IsBare) points += Weights.SharesNothing;
        if (best.Target.Answered is { } other && !Sides.AreOne(draft, other)) points += Weights.WouldAnswerAnAnswer;
        return points + best.Topics.PointsOf(best.Shared, Weights.MostForWords) / PartOfWords;
    }

    /// <summary>A log, a receipt, a picture: among the words, or as what speaks.</summary>
    private static bool Evidence(Draft draft)
    {
        foreach (var stretch in (ReadOnlySpan<string>)[draft.Lower, Tokenizer.Lower(draft.Attribution.Source.Name)])
            foreach (var word in stretch.Split([' ', ',', '.', ';', ':', '“', '”', '"', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
                if (Evidences.ContainsKey(word)) return true;
        return false;
    }
}

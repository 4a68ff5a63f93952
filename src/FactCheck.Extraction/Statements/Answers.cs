using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>Finds what a statement answers: every statement of another source near it is weighed, with reasons.</summary>
internal static class Answers
{
    private static readonly string[] Several = ["both", "neither", "claims", "allegations", "accusations", "assertions", "reports", "these", "those"];

    private const int MostAnswers = 3;
    private const int LastOfLead = 2;
    private const int OwnWords = 2;
    private const int Window = 40;
    private const int Ahead = 25;

    public static void Link(List<Draft> drafts, string? title)
    {
        var topics = new Topics(drafts, title);
        var told = drafts.FindAll(d => d.Attribution.Rule != ReportedClaims.Name);
        var parties = drafts.Select(d => Sides.Key(d.Attribution.Source.Name)).ToHashSet(StringComparer.Ordinal);
        for (var i = 1; i < told.Count; i++) told[i].Follow(told[i - 1], parties);
        var before = ToldBefore(drafts);
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in InOrderOfTime(drafts))
        {
            var i = draft.Number - 1;
            draft.Signals.AddRange(Signals.Of(draft, before[i]));
            draft.IsRebuttal = draft.Attribution.Rule is "denial" or OwnConclusion.Name;
            if (draft.Attribution.Rule == ReportedClaims.Name) continue;
            foreach (var tie in Chosen(draft, before[i], drafts, topics, draft.Sides.Any(spoken.Contains))) draft.Rebuts.Add(tie);
            foreach (var tie in draft.Rebuts) drafts[Number(tie) - 1].AnsweredBy.Add(draft);
            if (draft.Rebuts.Count > 0) draft.Answered = drafts[Number(draft.Rebuts[0]) - 1];
            draft.IsRebuttal |= draft.Rebuts.Count > 0;
            spoken.UnionWith(draft.Sides);
        }
    }

    /// <summary>The ties that are strong enough by themselves; where there is none and it answers something all the same, the likeliest.</summary>
    private static IEnumerable<Answer> Chosen(Draft draft, Draft? before, List<Draft> drafts, Topics topics, bool speaksAgain)
    {
        var i = draft.Number - 1;
        var ties = new List<Tie>();
        for (var j = Math.Max(0, i - Window); j < Math.Min(drafts.Count, i + Ahead); j++)
            if (j != i && Weighed(draft, drafts[j], drafts, topics) is { } tie) ties.Add(tie);
        if (ties.Count == 0) return [];
        ties.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Pair.Target.Number.CompareTo(a.Pair.Target.Number));
        var threshold = AnswersForSure(draft) ? Weights.ThresholdOfSure : Weights.Threshold;
        var strong = ties.FindAll(t => t.Opposition >= Weights.LeastOpposition && t.Score >= threshold);
        if (strong.Count == 0 && Replies.Points(draft, ties[0].Pair, before, speaksAgain) >= Weights.LikelyAnswer)
        {
            draft.IsRebuttal = true;
            strong = ties.FindAll(t => t.Score >= Weights.ThresholdOfLikely && (t.Pair.IsNear || t.Pair.Shares));
        }
        return strong.Take(MostAnswers).Where(t => t == strong[0] || IsMeantToo(draft, strong[0].Pair.Target, t.Pair.Target, strong[0].Score - t.Score)).Select(t => Told(t, drafts));
    }

    /// <summary>For each draft the last before it that somebody tells in his own words.</summary>
    private static Draft?[] ToldBefore(List<Draft> drafts)
    {
        var before = new Draft?[drafts.Count];
        for (var i = 1; i < drafts.Count; i++) before[i] = drafts[i - 1].Attribution.Rule != ReportedClaims.Name ? drafts[i - 1] : before[i - 1];
        return before;
    }

    /// <summary>The place of the answer's target among the drafts, counted from one.</summary>
    public static int Number(Answer answer) => int.Parse(answer.Target.AsSpan(1));

    /// <summary>What answers is weighed after what it answers: a live blog is read from its end.</summary>
    private static IEnumerable<Draft> InOrderOfTime(List<Draft> drafts) => drafts.OrderByDescending(d => d.Place.Entry).ThenBy(d => d.Number);

    /// <summary>A second target is the same claim told again, or one that "both" points to, or has a word of its own to speak for it.</summary>
    private static bool IsMeantToo(Draft answer, Draft best, Draft other, int behind)
    {
        var sameSide = Sides.AreOne(best, other);
        if (sameSide && Restates(best, other)) return true;
        if (answer.Main.Holds(best.Main)) return false;
        // An author who judges "that" after several have spoken means all of them.
        if (answer.Attribution.Rule == OwnConclusion.Name && answer.IsBare) return behind <= Weights.WidestGap;
        if (PointsToSeveral(answer) && (sameSide || Math.Abs(best.Place.Paragraph - other.Place.Paragraph) <= 1)) return true;
        return behind <= Weights.WidestGap && answer.Stems.Keys.Count(s => other.Stems.ContainsKey(s) && !best.Stems.ContainsKey(s)) >= OwnWords;
    }

    private static bool PointsToSeveral(Draft answer) =>
        answer.IsBare && Several.Any(word => Checkable.IndexOfWord(answer.Lower, word) >= 0);

    /// <summary>The lead and the later detail share most of the shorter one's words.</summary>
    private static bool Restates(Draft a, Draft b) => a.Stems.Keys.Count(b.Stems.ContainsKey) * 5 >= 2 * Math.Min(a.Stems.Count, b.Stems.Count);

    /// <summary>A lead tells of a denial before it tells of what is denied.</summary>
    private static bool MayPointAhead(Draft answer) => answer.Attribution.Rule == "denial" && answer.Place.Paragraph <= LastOfLead;

    private static bool AnswersForSure(Draft answer) =>
        answer.Attribution.Rule is "denial" or OwnConclusion.Name or Transcript.Name || Tokenizer.Tokens(answer.Article, answer.Attribution.Cue).Exists(t => Cues.KindOf(t) is "response");

    private static Tie? Weighed(Draft answer, Draft target, List<Draft> drafts, Topics topics)
    {
        if (Sides.AreOne(answer, target) || Ties.IsPartOf(answer, target)) return null;
        if (!answer.Place.IsAfter(target.Place) && !MayPointAhead(answer)) return null;
        if (target.Rebuts.Exists(r => r.Target == answer.Id)) return null;
        var pair = new Pair(answer, target, topics);
        var weighing = new Weighing(tells: false);
        foreach (var signal in answer.Signals) weighing.Add(signal);
        Ties.Opposition(weighing, pair);
        var opposition = weighing.Sum;
        Ties.Relation(weighing, pair, drafts);
        return new Tie(pair, opposition, weighing.Sum);
    }

    private static Answer Told(Tie tie, List<Draft> drafts)
    {
        var weighing = new Weighing(tells: true);
        foreach (var signal in tie.Pair.Answer.Signals) weighing.Add(signal);
        Ties.Opposition(weighing, tie.Pair);
        Ties.Relation(weighing, tie.Pair, drafts);
        return new Answer(tie.Pair.Target.Id, KindOf(tie.Pair.Answer), Math.Clamp(weighing.Sum, 0, 100), Within(weighing));
    }

    /// <param name="Pair">Who would answer what.</param>
    /// <param name="Opposition">What speaks for the one opposing the other.</param>
    /// <param name="Score">All that speaks for it and against it.</param>
    private sealed record Tie(Pair Pair, int Opposition, int Score);

    /// <summary>The reasons' points always add up to the score; what goes beyond 100 is taken off the last.</summary>
    private static List<Reason> Within(Weighing weighing)
    {
        var sorted = weighing.Reasons.OrderByDescending(r => r.Points).ToList();
        for (var over = weighing.Sum - 100; over > 0;)
        {
            var last = sorted.FindLastIndex(r => r.Points > 1);
            var cut = Math.Min(over, sorted[last].Points - 1);
            sorted[last] = sorted[last] with { Points = sorted[last].Points - cut };
            over -= cut;
        }
        return sorted;
    }

    private static AnswerKind KindOf(Draft answer) => answer.Denial switch
    {
        (_, true) => AnswerKind.Qualifies,
        (_, false) => AnswerKind.Denies,
        null => answer.Attribution.Rule == "denial" ? AnswerKind.Denies : AnswerKind.CounterClaims,
    };
}

using FactCheck.Extraction.Attributions.Rules;

namespace FactCheck.Extraction.Statements;

/// <summary>Finds what a statement answers: every earlier statement of another source is weighed, with reasons.</summary>
internal static class Answers
{
    /// <summary>The least score of a tie worth an editor's look.</summary>
    private const int Threshold = 41;
    private const int MostAnswers = 3;
    private const int WeakSignal = 11;
    private const int Window = 40;
    private const int Ahead = 25;
    /// <summary>A weaker target is dropped if it stands this far behind the best.</summary>
    private const int WidestGap = 18;

    public static void Link(List<Draft> drafts)
    {
        var frequency = drafts.SelectMany(d => d.Stems.Keys).CountBy(s => s).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            draft.Signals.AddRange(Signals.Of(draft, i > 0 ? drafts[i - 1] : null));
            draft.IsRebuttal = draft.Attribution.Rule is "denial" or OwnConclusion.Name;
            if (draft.Signals.Count == 0) continue;
            var ties = new List<Answer>();
            for (var j = Math.Max(0, i - Window); j < Math.Min(drafts.Count, i + Ahead); j++)
                if (j != i && Tie(draft, drafts[j], drafts, frequency) is { } tie) ties.Add(tie);
            ties.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : Number(b).CompareTo(Number(a)));
            foreach (var tie in ties.Take(MostAnswers))
                if (tie == ties[0] || (ties[0].Score - tie.Score <= WidestGap && IsMeantToo(draft, drafts[Number(ties[0]) - 1], drafts[Number(tie) - 1]))) draft.Rebuts.Add(tie);
            foreach (var tie in draft.Rebuts) drafts[Number(tie) - 1].AnsweredBy.Add(draft);
            draft.IsRebuttal |= draft.Rebuts.Count > 0;
        }
    }

    /// <summary>A second target must have more than its place to speak for it; a denial that names its claim means that one.</summary>
    private static bool IsMeantToo(Draft answer, Draft best, Draft other) =>
        !answer.Main.Holds(best.Main) && (answer.Stems.Keys.Any(other.Stems.ContainsKey) || best.Sides.Any(other.Sides.Contains) || Checkable.IndexOfWord(answer.Lower, "both") >= 0 || Checkable.IndexOfWord(answer.Lower, "claims") >= 0);

    private static int Number(Answer answer) => int.Parse(answer.Target.AsSpan(1));

    private static Answer? Tie(Draft answer, Draft target, List<Draft> drafts, Dictionary<string, int> frequency)
    {
        if (Ties.SameSide(answer, target) || Ties.IsPartOf(answer, target)) return null;
        // An inner "not", or going on after a denial, says little by itself: then the two must speak of the same things.
        if (answer.Signals.TrueForAll(s => s.Points <= WeakSignal) && answer.Stems.Keys.Count(target.Stems.ContainsKey) < 2) return null;
        var reasons = new List<Reason>(answer.Signals);
        reasons.AddRange(Ties.Reasons(answer, target, drafts, frequency));
        var sum = reasons.Sum(r => r.Points);
        return sum < Threshold ? null : new Answer(target.Id, KindOf(answer), Math.Min(100, sum), Within(reasons, sum));
    }

    /// <summary>The reasons' points always add up to the score; what goes beyond 100 is taken off the last.</summary>
    private static List<Reason> Within(List<Reason> reasons, int sum)
    {
        var sorted = reasons.OrderByDescending(r => r.Points).ToList();
        for (var over = sum - 100; over > 0;)
        {
            var last = sorted.FindLastIndex(r => r.Points > 1);
            var cut = Math.Min(over, sorted[last].Points - 1);
            sorted[last] = sorted[last] with { Points = sorted[last].Points - cut };
            over -= cut;
        }
        return sorted;
    }

    private static AnswerKind KindOf(Draft answer) => Checkable.Denial(answer.Lower) switch
    {
        (_, true) => AnswerKind.Qualifies,
        (_, false) => AnswerKind.Denies,
        null => answer.Attribution.Rule == "denial" ? AnswerKind.Denies : AnswerKind.CounterClaims,
    };
}

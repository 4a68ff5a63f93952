using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>What speaks for and against one statement answering another: where they stand, whom they name, what they share.</summary>
internal static class Ties
{
    private static readonly string[] PointingBack = ["this", "those claims", "these claims", "both", "the claim", "the claims", "the allegation", "the allegations", "the report", "the story", "these assertions", "the accusation", "the accusations", "it is", "this is", "this statement"];

    private const int MostOthers = 3;

    public static void Relation(Weighing weighing, Pair pair, List<Draft> drafts)
    {
        var (answer, target, topics) = (pair.Answer, pair.Target, pair.Topics);
        var nested = answer.Main.Holds(target.Main) && answer.Main != target.Main;
        var (shared, topic) = (pair.Shared, pair.SharedAround);
        if (nested) weighing.Add(Weights.NestedClaim, $"the claim stands inside the denial");
        else if (answer.Attribution.Rule != OwnConclusion.Name || answer.IsBare) Distance(weighing, answer, target);

        if (shared.Count > 0) weighing.Add(topics.PointsOf(shared, Weights.MostForWords), $"both speak of {Listed(shared, answer.Stems)}");
        if (topic.Count > 0) weighing.Add(topics.PointsOf(topic, Weights.MostForTopic), $"its sentence speaks of {Listed(topic, answer.Around)}");
        if (shared.Count + topic.Count == 0 && !answer.IsBare) weighing.Add(pair.IsNear ? Weights.NothingShared / 2 : Weights.NothingShared, $"they share no word");
        if (topics.IsMain(target)) weighing.Add(shared.Count == 0 ? Weights.MainClaimAlone : Weights.MainClaim, $"it is what the article is about");
        if (Sides.Common(answer.Self, target.Self) is { } common) weighing.Add(Weights.SameCamp, $"both speak for “{common}”");

        var claimant = Sides.Claimant(answer, target);
        if (claimant is not null) weighing.Add(Sides.NamesHisClaim(answer, claimant) ? Weights.ClaimantsClaim : Weights.Claimant, $"“{claimant}” is the claimant");
        if (Sides.Accused(answer, target) is { } accused) weighing.Add(Weights.Accused, $"the claim speaks of “{accused}”, who answers");
        if (answer.PointsBack is { } back && answer.Place.IsAfter(target.Place) && pair.IsNear) weighing.Add(Weights.PointsBack, $"“{back}” points back");
        if (target.Head is { } head && shared.All(head.Stems.ContainsKey)) weighing.Add(Weights.Elaborates, $"it goes on from what was said first");
        Chain(weighing, answer, target, drafts, claimant is not null);
    }

    /// <summary>Whether the two say opposite things about what they share.</summary>
    public static void Opposition(Weighing weighing, Pair pair)
    {
        if (Polarity.Contradiction(pair) is { } opposed) weighing.Add(Weights.Contradiction, $"one says “{pair.Answer.Stems[opposed]}”, the other denies it");
        else if (Polarity.Agree(pair)) weighing.Add(Weights.Agreement, $"both deny the same");
        if (Figures.Competing(pair) is { } counted) weighing.Add(Weights.OtherFigure, $"another number of “{counted}”");
    }

    /// <summary>Who has answered whom so far.</summary>
    private static void Chain(Weighing weighing, Draft answer, Draft target, List<Draft> drafts, bool named)
    {
        if (Heir(answer, target, drafts) is { } said) weighing.Add(Weights.AnsweredByHisSide, $"{said} answered it too");
        if (answer.Attribution.Rule == OwnConclusion.Name && target.IsRebuttal) weighing.Add(Weights.AnswerNotRuledOn, $"an answer is not what is ruled on");
        var others = target.AnsweredBy.TakeLast(MostOthers).Count(d => !Sides.AreOne(d, answer));
        if (others > 0) weighing.Add(Math.Min(2, others) * Weights.AnsweredByOthers, $"{(others == 1 ? "somebody else answers" : $"{others} others answer")} it too");
        if (target.Answered is { } answered)
        {
            // Who denies is answered by whom he denied; others who deny the same stand on his side.
            if (Sides.AreOne(answer, answered)) weighing.Add(Weights.HadAnsweredHim, $"{target.Attribution.Source.Name} had answered {answer.Attribution.Source.Name}");
            else if (!named && answer.PointsBack is null) weighing.Add(answer.Place.Sentence - target.RunEnd.Sentence == 1 ? Weights.AnswersAnother / 2 : Weights.AnswersAnother, $"it is itself an answer, to somebody else");
        }
        if (target.Attribution.Rule == "denial") weighing.Add(Weights.BareDenial, $"a bare denial gives little to answer");
    }

    /// <summary>Words quoted within words belong together; only a claim that is named in order to be denied is answered by what holds it.</summary>
    public static bool IsPartOf(Draft answer, Draft target) =>
        target.Main.Holds(answer.Main) || (answer.Main.Holds(target.Main) && target.Attribution.Rule != ReportedClaims.Name);

    /// <summary>"That is false", "rejected the report": only its place and its names tell what it answers.</summary>
    public static bool IsBare(Draft answer) => answer.Stems.Values.Count(w => Checkable.Denial(w) is null && !ClaimNouns.Is(w) && !OwnConclusion.IsVerdict(w)) <= 1;

    private static string Listed(IReadOnlyList<string> stems, Dictionary<string, string> words) => string.Join(", ", stems.Take(3).Select(s => $"“{words[s]}”"));

    private static void Distance(Weighing weighing, Draft answer, Draft target)
    {
        // Above an older entry stands what answers it.
        var above = answer.Place.Entry < target.Place.Entry;
        var sentences = above ? 2 : answer.Place.Sentence - target.RunEnd.Sentence;
        var paragraphs = above ? target.Place.Entry - answer.Place.Entry : answer.Place.Paragraph - target.RunEnd.Paragraph;
        var ahead = !answer.Place.IsAfter(target.Place);
        var points = (sentences, paragraphs) switch
        {
            _ when ahead => Weights.Ahead,
            ( <= 0, _) => 16,
            (1, _) => 24,
            (_, <= 1) => 18,
            (_, 2) => 12,
            (_, <= 4) => 7,
            (_, <= 8) => -2,
            _ => -6,
        };
        // What speaks for itself is less bound to its place.
        weighing.Add(points > 0 && !answer.IsBare ? points * 3 / 4 : points, $"{(ahead ? "it stands before what it would answer" : Told(sentences, paragraphs))}");
    }

    private static string Told(int sentences, int paragraphs) => (sentences, paragraphs) switch
    {
        ( <= 0, _) => "the same sentence",
        (1, _) => "the next sentence",
        (_, <= 1) => "the next paragraph",
        (_, 2) => "two paragraphs further",
        _ => $"{paragraphs} paragraphs further",
    };

    /// <summary>"This is", "the allegation" early in the words, or "dispute that": said of what stands just before.</summary>
    public static string? PointsBack(Draft answer)
    {
        foreach (var phrase in PointingBack)
            if (Checkable.IndexOfWord(answer.Lower.Length > 60 ? answer.Lower[..60] : answer.Lower, phrase) >= 0) return phrase;
        // "dispute that, saying …"
        if (answer.Attribution.Content[0].In(answer.Article) is var first && first.EndsWith(" that", StringComparison.Ordinal)) return "that";
        // "told us that this is not so: …"
        return Checkable.IndexOfWord(Tokenizer.Lower(answer.Place.Around), "this is") >= 0 ? "this is" : null;
    }

    /// <summary>The ministry denies, then its spokesman speaks: he goes on with the ministry's answer.</summary>
    private static string? Heir(Draft answer, Draft target, List<Draft> drafts)
    {
        for (var i = answer.Number - 2; i >= Math.Max(0, answer.Number - 4); i--)
            if (drafts[i].Rebuts.Exists(r => r.Target == target.Id) && Sides.AreOne(answer, drafts[i]) && answer.Place.Paragraph - drafts[i].Place.Paragraph <= 3)
                return drafts[i].Attribution.Source.Name;
        return null;
    }
}

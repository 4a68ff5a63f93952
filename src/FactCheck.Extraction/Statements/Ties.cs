using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Statements;

/// <summary>What speaks for and against one statement answering another: where they stand, whom they name, what they share.</summary>
internal static class Ties
{
    private static readonly string[] PointingBack = ["this", "those claims", "these claims", "both", "the claim", "the claims", "the allegation", "the allegations", "the report", "the story", "these assertions", "the accusation", "the accusations", "it is", "this is", "this statement"];

    private const int MostForWords = 32;
    private const int MostOthers = 3;

    public static IEnumerable<Reason> Reasons(Draft answer, Draft target, List<Draft> drafts, Dictionary<string, int> frequency)
    {
        if (answer.Main.Holds(target.Main) && answer.Main != target.Main) yield return new Reason(50, "the claim stands inside the denial");
        else if (answer.Attribution.Rule != OwnConclusion.Name) yield return Distance(answer, target);

        if (Named(answer, target) is { } name) yield return new Reason(18, $"“{name}” is the claimant");
        if (Accused(answer, target) is { } accused) yield return new Reason(12, $"the claim speaks of “{accused}”, who answers");
        var shared = answer.Stems.Keys.Where(target.Stems.ContainsKey).ToList();
        // A word that hardly another statement has says more than one that all of them have.
        if (shared.Count > 0) yield return new Reason(Math.Min(MostForWords, shared.Sum(s => frequency[s] <= 3 ? 10 : 6)), $"both speak of {string.Join(", ", shared.Order(StringComparer.Ordinal).Take(3).Select(s => $"“{answer.Stems[s]}”"))}");
        if (PointsBack(answer) is { } back && target.Main.Start < answer.Main.Start) yield return new Reason(8, $"“{back}” points back");
        if (Heir(answer, target, drafts) is { } said) yield return new Reason(8, $"{said} answered it too");
        if (answer.Attribution.Rule == OwnConclusion.Name && target.IsRebuttal) yield return new Reason(-40, "an answer is not what is ruled on");
        var others = target.AnsweredBy.TakeLast(MostOthers).Count(d => !SameSide(d, answer));
        if (others > 0) yield return new Reason(others * 6, others == 1 ? "somebody else answers it too" : $"{others} others answer it too");
        if (target.IsRebuttal && target.Rebuts.Count > 0)
        {
            // Who denies is answered by whom he denied; others who deny the same stand on his side.
            if (target.Rebuts.Exists(r => SameSide(answer, drafts[int.Parse(r.Target.AsSpan(1)) - 1]))) yield return new Reason(18, $"{target.Attribution.Source.Name} had answered {answer.Attribution.Source.Name}");
            else if (Named(answer, target) is null && answer.Place.Sentence - target.Place.Sentence > 1) yield return new Reason(-22, "it is itself an answer, to somebody else");
        }
        if (target.Attribution.Rule == "denial") yield return new Reason(-10, "a bare denial gives little to answer");
    }

    /// <summary>Who speaks here was named there.</summary>
    public static string? Accused(Draft answer, Draft target) => answer.Self.FirstOrDefault(target.SpeaksOf.Contains);

    public static bool SameSide(Draft a, Draft b) => a.Sides.Any(b.Sides.Contains);

    /// <summary>Words quoted within words belong together; only a claim that is named in order to be denied is answered by what holds it.</summary>
    public static bool IsPartOf(Draft answer, Draft target) =>
        target.Main.Holds(answer.Main) || (answer.Main.Holds(target.Main) && target.Attribution.Rule != ReportedClaims.Name);

    public static IReadOnlyList<string> SidesOf(SourceMention source) =>
        [.. new[] { source.Name, source.Affiliation }.Where(n => n is not null).Select(n => AliasKey.Of(n!)).Where(k => k.Length > 0)];

    private static Reason Distance(Draft answer, Draft target)
    {
        var sentences = answer.Place.Sentence - target.Place.Sentence;
        var paragraphs = answer.Place.Paragraph - target.Place.Paragraph;
        // Above an older entry stands what answers it.
        if (answer.Place.NewestFirst && paragraphs < 0) (sentences, paragraphs) = (2 - sentences, -paragraphs);
        return (sentences, paragraphs) switch
        {
            ( < 0, > -2) => new Reason(2, "it stands just before"),
            ( < 0, _) => new Reason(-12, "it stands before what it would answer"),
            (0, _) => new Reason(16, "the same sentence"),
            (1, _) => new Reason(24, "the next sentence, same article"),
            (_, <= 1) => new Reason(20, "the next paragraph, same article"),
            (_, 2) => new Reason(15, "two paragraphs further, same article"),
            (_, <= 4) => new Reason(9, $"{paragraphs} paragraphs further, same article"),
            (_, <= 8) => new Reason(3, $"{paragraphs} paragraphs further, same article"),
            _ => new Reason(-4, $"{paragraphs} paragraphs further, same article"),
        };
    }

    /// <summary>The claimant's name, or a part of it, in the answer or right beside it.</summary>
    private static string? Named(Draft answer, Draft target)
    {
        var source = target.Attribution.Source;
        foreach (var name in new[] { source.Name, source.Surface, source.Affiliation, source.Type == SourceType.Person ? source.Name.Split(' ')[^1] : null })
            if (name is { Length: > 2 } && char.IsUpper(name[0]) && answer.Near.Contains(name, StringComparison.Ordinal)) return name;
        // "contradicted the ministry": an organisation by its last word.
        return source.Type != SourceType.Person && source.Name.Split(' ')[^1] is { Length: > 3 } noun && Checkable.IndexOfWord(answer.NearLower, "the " + noun.ToLowerInvariant()) >= 0 ? "the " + noun.ToLowerInvariant() : null;
    }

    private static string? PointsBack(Draft answer)
    {
        foreach (var phrase in PointingBack)
            if (Checkable.IndexOfWord(answer.Lower.Length > 60 ? answer.Lower[..60] : answer.Lower, phrase) >= 0) return phrase;
        return answer.Lower.EndsWith(" that ", StringComparison.Ordinal) ? "that" : null;
    }

    /// <summary>The ministry denies, then its spokesman speaks: he goes on with the ministry's answer.</summary>
    private static string? Heir(Draft answer, Draft target, List<Draft> drafts)
    {
        for (var i = answer.Number - 2; i >= Math.Max(0, answer.Number - 4); i--)
            if (drafts[i].Rebuts.Exists(r => r.Target == target.Id) && SameSide(answer, drafts[i]) && answer.Place.Paragraph - drafts[i].Place.Paragraph <= 3)
                return drafts[i].Attribution.Source.Name;
        return null;
    }
}

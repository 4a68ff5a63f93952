using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Attributions;

/// <summary>Who said what in one text: contents that overlap enough, and those of them with the right source.</summary>
internal sealed record AttributionScore(Tally Content, Tally ContentAndSource, Tally Direct, Tally DirectAndSource, Tally Characters, IReadOnlyList<(double Confidence, bool Right)> Certainty)
{
    /// <summary>Of the characters of two contents together, the share that must be common.</summary>
    private const double LeastOverlap = .5;

    private static readonly HashSet<string> NoName = ["the", "a", "an", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "of", "and", "his", "her"];

    public static AttributionScore Of(CodePoints text, IReadOnlyList<(HashSet<int> Source, HashSet<int> Content)> annotated, ReadArticle? article)
    {
        var gold = annotated.Select(a => (a.Source, Content: a.Content.Intersect(text.Letters).ToHashSet())).ToList();
        var found = Placed(text, article);
        var pairs = Pair(gold.ConvertAll(g => g.Content), found.ConvertAll(f => f.Content));

        bool RightSource(int g) => SameSource(text.At(gold[g].Source), found[pairs[g]].Source);
        bool IsQuoted(HashSet<int> content) => content.Count(text.Quoted.Contains) * 2 >= content.Count;

        var right = pairs.Where(p => RightSource(p.Key)).Select(p => p.Value).ToHashSet();
        var direct = Enumerable.Range(0, gold.Count).Where(g => gold[g].Content.Count > 0 && IsQuoted(gold[g].Content)).ToList();
        var directFound = found.Count(f => IsQuoted(f.Content));
        HashSet<int> goldCharacters = [.. gold.SelectMany(g => g.Content)], foundCharacters = [.. found.SelectMany(f => f.Content)];
        return new AttributionScore(
            new Tally(pairs.Count, found.Count, gold.Count),
            new Tally(right.Count, found.Count, gold.Count),
            new Tally(direct.Count(pairs.ContainsKey), directFound, direct.Count),
            new Tally(direct.Count(g => pairs.TryGetValue(g, out var f) && right.Contains(f)), directFound, direct.Count),
            new Tally(goldCharacters.Count(foundCharacters.Contains), foundCharacters.Count, goldCharacters.Count),
            [.. found.Select((f, i) => (f.Confidence, right.Contains(i)))]);
    }

    private static List<(string Source, HashSet<int> Content, double Confidence)> Placed(CodePoints text, ReadArticle? article)
    {
        var found = new List<(string, HashSet<int>, double)>();
        var taken = new HashSet<int>();
        foreach (var (printed, confidence) in (article?.Printed.Attributions ?? []).Zip((article?.Reading.Attributions ?? []).Select(a => a.Confidence)))
        {
            var places = printed.Content.SelectMany(piece => text.Place(piece, taken)).ToHashSet();
            if (places.Count == 0) continue;
            taken.UnionWith(places);
            found.Add((printed.Source, places, confidence));
        }
        return found;
    }

    /// <summary>For each gold content the one found, one to one, the most alike first.</summary>
    private static Dictionary<int, int> Pair(List<HashSet<int>> gold, List<HashSet<int>> found)
    {
        var candidates = new List<(double Overlap, int Gold, int Found)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                var common = gold[g].Count(found[f].Contains);
                var overlap = common == 0 ? 0 : (double)common / (gold[g].Count + found[f].Count - common);
                if (overlap >= LeastOverlap) candidates.Add((overlap, g, f));
            }
        }
        var pairs = new Dictionary<int, int>();
        var used = new HashSet<int>();
        foreach (var (_, g, f) in candidates.OrderByDescending(c => c))
            if (!pairs.ContainsKey(g) && used.Add(f)) pairs[g] = f;
        return pairs;
    }

    private static bool SameSource(string gold, string found)
    {
        HashSet<string> wanted = [.. Wording.Words(gold).Except(NoName)], got = [.. Wording.Words(found).Except(NoName)];
        return wanted.Overlaps(got) || (wanted.Count == 0 && got.Count == 0);
    }
}

using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using SourceType = FactCheck.Data.Sources.SourceType;

namespace FactCheck.Ingest;

/// <summary>Another source that may be the same one.</summary>
/// <param name="SourceId">The head that was asked about.</param>
/// <param name="OtherId">The other head.</param>
/// <param name="Other">The other's name.</param>
/// <param name="Because">Why, in words for an editor.</param>
public sealed record SuggestedMerge(Guid SourceId, Guid OtherId, string Other, string Because);

/// <summary>
/// Finds sources that may be one. An index of names, by key, by word and by initials, gives a few candidates; the names
/// themselves, compared, decide what an editor is asked. Two queries.
/// </summary>
public static class SuggestedMerges
{
    /// <summary>A word that more names have ("ministry") shows nothing.</summary>
    private const int RareWord = 25;

    /// <summary>How many more words than another a name may have to be the same, longer.</summary>
    private const int MoreWords = 2;

    /// <param name="db">Read only.</param>
    /// <param name="heads">The sources asked about, as a list page shows them.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<IReadOnlyList<SuggestedMerge>> FindAsync(FactCheckDb db, IReadOnlyCollection<Guid> heads, CancellationToken cancellationToken)
    {
        // What the heads are called and what editors have told apart from them: one question for the two.
        var named = db.Sources.Where(s => heads.Contains(s.HeadId) && s.Head.Type != SourceType.Unnamed)
            .SelectMany(s => s.Aliases, (s, a) => new { s.HeadId, IsPerson = s.Head.Type == SourceType.Person, a.Name, a.Key, a.Kind })
            .Where(n => n.Kind != AliasKind.Metonym && n.Kind != AliasKind.Anaphor)
            .Select(n => new { n.HeadId, n.IsPerson, n.Name, n.Key, Apart = (Guid?)null });
        var toldApart = db.Decisions.Where(d => d.Kind == DecisionKind.SourcesToldApart)
            .Join(db.Sources, d => d.SourceId, s => s.Id, (d, s) => new { d.OtherSourceId, One = s.HeadId })
            .Join(db.Sources, d => d.OtherSourceId, s => s.Id, (d, s) => new { d.One, Other = s.HeadId })
            .Where(p => heads.Contains(p.One) || heads.Contains(p.Other))
            .Select(p => new { HeadId = p.One, IsPerson = false, Name = "", Key = "", Apart = (Guid?)p.Other });
        var both = await named.Union(toldApart).ToListAsync(cancellationToken);
        var apart = both.Where(b => b.Apart is not null).SelectMany(b => new[] { (b.HeadId, b.Apart!.Value), (b.Apart.Value, b.HeadId) }).ToHashSet();
        var names = both.Where(b => b.Apart is null).Select(b => new Named(b.HeadId, b.IsPerson, b.Name, b.Key)).ToList();
        if (names.Count == 0)
            return [];
        var asked = names.ConvertAll(n => (Name: n, Keys: SourceNames.KeysToAsk(n.Name), Words: WordsOf(n)));
        var candidates = await CandidatesAsync(db, asked.SelectMany(a => a.Keys).Distinct(), asked.SelectMany(a => a.Words).Distinct(), cancellationToken);

        var found = new Dictionary<(Guid, Guid), SuggestedMerge>();
        foreach (var (name, keys, words) in asked)
        {
            foreach (var other in keys.SelectMany(k => candidates["=" + k]).Concat(words.SelectMany(w => candidates[w])).Where(o => o.HeadId != name.HeadId))
            {
                if (!apart.Contains((name.HeadId, other.HeadId)) && !found.ContainsKey((name.HeadId, other.HeadId)) && Tie(name, other) is { } because)
                    found[(name.HeadId, other.HeadId)] = new SuggestedMerge(name.HeadId, other.HeadId, other.HeadName, because);
            }
        }
        return [.. found.Values.OrderBy(s => s.Other, StringComparer.OrdinalIgnoreCase)];
    }

    private static async Task<ILookup<string, Candidate>> CandidatesAsync(FactCheckDb db, IEnumerable<string> keys, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Candidate>($"""
            select found.term, h.id as head_id, h.name as head_name, h.type = 'Person' as is_person, found.name, found.key
            from (
                select '=' || wanted.key as term, a.source_id, a.name, a.key
                from unnest({keys.ToArray()}) as wanted(key)
                cross join lateral (
                    select * from aliases where key = wanted.key and kind not in ('Metonym', 'Anaphor') limit {RareWord + 1}) as a
                union all
                select wanted.word, a.source_id, a.name, a.key
                from unnest({words.ToArray()}) as wanted(word)
                cross join lateral (
                    select * from aliases where words @@ plainto_tsquery('simple', wanted.word) and kind not in ('Metonym', 'Anaphor') limit {RareWord + 1}) as a
            ) as found
            join sources s on s.id = found.source_id
            join sources h on h.id = s.head_id and h.type <> 'Unnamed'
            """).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Term).Where(g => g.Count() <= RareWord).SelectMany(g => g).ToLookup(r => r.Term);
    }

    private static string? Tie(Named one, Candidate other) =>
        SourceNames.Between(one.Name, other.Name)?.Because ?? PartOf(one, other);

    /// <summary>"Konashenkov" and "Igor Konashenkov"; "Defense Ministry" and "Veskan Defense Ministry".</summary>
    private static string? PartOf(Named one, Candidate other)
    {
        var (mine, theirs) = (one.Key.Split(' '), other.Key.Split(' '));
        var (part, whole) = mine.Length < theirs.Length ? (mine, theirs) : (theirs, mine);
        var people = one.IsPerson;
        if (people != other.IsPerson || part.Length == whole.Length || whole.Length - part.Length > MoreWords || part.Except(whole).Any())
            return null;
        // Of a person the family name alone is enough; of an organisation one word says too little.
        if (part.Length == 1 && !(people && part[0] == whole[^1]))
            return null;
        var (shorter, longer) = part == mine ? (one.Name, other.Name) : (other.Name, one.Name);
        return $"“{shorter}” is part of “{longer}”";
    }

    /// <summary>The words that other names of the source may share, and for an abbreviation the initials that longer names are kept under.</summary>
    private static List<string> WordsOf(Named name)
    {
        var words = name.Key.Split(' ').Where(w => w.Length > 2).ToList();
        var letters = name.Name.Replace(".", "");
        if (letters.Length is >= 2 and <= 8 && letters.All(char.IsUpper))
            words.Add("0" + letters.ToLowerInvariant());
        return words;
    }

    private sealed record Named(Guid HeadId, bool IsPerson, string Name, string Key);

    private sealed record Candidate(string Term, Guid HeadId, string HeadName, bool IsPerson, string Name, string Key);
}

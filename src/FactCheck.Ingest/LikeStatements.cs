using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>Finds statements that say the same in other words, or speak of the same. What to make of them is an editor's decision.</summary>
public static class LikeStatements
{
    /// <summary>How alike two claims are from which one may repeat the other.</summary>
    public const double MayRepeat = 0.5;

    private const double SpeaksOfIt = 0.15;
    private const int Compared = 60;
    private const int WordsAsked = 8;

    /// <param name="db">Read only.</param>
    /// <param name="text">The statement to find others like.</param>
    /// <param name="onlyRuled">Only claims with a published verdict.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The likest first; the statement itself is among them, if it is recorded.</returns>
    public static async Task<IReadOnlyList<Like>> FindAsync(FactCheckDb db, string text, bool onlyRuled, CancellationToken cancellationToken)
    {
        // Stems of ours are beginnings of words, so they are asked for as prefixes.
        var words = Rewording.WordsOf(text).Where(w => w.All(char.IsLetterOrDigit)).ToArray();
        if (words.Length == 0)
            return [];
        var frequencies = await db.Database.SqlQuery<Frequency>($"""
            select w as word, (
                select count(*)::int from (
                    select 1 from statements
                    where words @@ to_tsquery('simple', w || ':*') and (not {onlyRuled} or state = 'Published') limit 5000) as found) as statements
            from unnest({words}) as w
            """).ToDictionaryAsync(f => f.Word, f => f.Statements, cancellationToken);
        // The rarest words find it; common ones would bring thousands to compare.
        var rare = frequencies.Where(f => f.Value > 0).OrderBy(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Take(WordsAsked).Select(f => f.Key).ToArray();
        if (rare.Length == 0)
            return [];
        var query = string.Join(" | ", rare.Select(w => w + ":*"));
        var candidates = await db.Database.SqlQuery<Candidate>($"""
            select id, text from statements
            where words @@ to_tsquery('simple', {query}) and (not {onlyRuled} or state = 'Published')
            order by ts_rank(words, to_tsquery('simple', {query})) desc, id limit {Compared}
            """).ToListAsync(cancellationToken);
        var all = Math.Max(candidates.Count, frequencies.Values.Max() + 1);
        return [.. candidates
            .Select(c => (c.Id, Likeness: Rewording.Between(text, c.Text, w => frequencies.GetValueOrDefault(w), all)))
            .Where(c => c.Likeness?.Score >= SpeaksOfIt)
            .Select(c => new Like(c.Id, c.Likeness!))
            .OrderByDescending(c => c.Likeness.Score)];
    }

    private sealed record Frequency(string Word, int Statements);

    private sealed record Candidate(Guid Id, string Text);
}

/// <summary>A statement, and how like the one asked for it is.</summary>
public sealed record Like(Guid Id, Likeness Likeness);

using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>A word, a name or a quoted phrase of what somebody searches for: a claim has to have it in one of its forms.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="IsPhrase">To be found word for word.</param>
/// <param name="Forms">Each as the stems that a claim must have for it.</param>
/// <param name="Sources">Whom it names: what they said is found too.</param>
public sealed record SearchWord(string Text, bool IsPhrase, IReadOnlyList<string[]> Forms, IReadOnlyList<Guid> Sources);

/// <summary>
/// What somebody searches for, understood: which words are the name of a source, how names from other scripts are spelt
/// elsewhere, and what a word may have been meant to be that no claim has.
/// </summary>
/// <param name="Words">A claim must have them all.</param>
/// <param name="OtherNames">What is searched for as well, as it is written.</param>
public sealed record SearchWords(IReadOnlyList<SearchWord> Words, IReadOnlyList<string> OtherNames)
{
    private const int MostWords = 16;
    private const int LongestName = 5;
    private const int MostNames = 6;
    private static readonly char[] Marks = ['"', '“', '”', '„', '«', '»'];

    // What is asked of PostgreSQL in one go: stems of the words; spellings of names; what a word unknown to all claims is like; sources.
    private const string Query = """
        select 'word' as what, w.at::int, tsvector_to_array(search_words(w.word)) as stems, null::text as form, null::uuid[] as sources from unnest($1) with ordinality w(word, at)
        union all
        select 'name', r.at::int, tsvector_to_array(search_words(v.form)), v.form, null
            from unnest($2) with ordinality r(run, at) join search_vocabulary v on v.name = search_name(r.run) and v.form <> lower(r.run)
            where $4 and length(v.name) > 3 and (v.form ~ '[ -]' or r.run ~ '[ -]')
        union all
        select 'like', w.at::int, tsvector_to_array(search_words(v.form)), v.form, null
            from unnest($1) with ordinality w(word, at)
            cross join lateral (select form from search_vocabulary where form % lower(w.word) order by similarity(form, lower(w.word)) desc, form limit 3) v
            where $4 and length(w.word) between 4 and 30
                and not exists (select from search_vocabulary known where known.form = lower(unaccent(w.word)))
                and not exists (select from statement_search s where s.stems @> search_stems(search_words(w.word)))
        union all
        select 'source', k.at::int, null, (select string_agg(distinct n.name, chr(10)) from aliases n where n.source_id = any(f.ids) and n.kind not in ('Metonym', 'Anaphor')), f.ids
            from unnest($3) with ordinality k(key, at)
            cross join lateral (select array_agg(distinct family.id) as ids from aliases a join sources s on s.id = a.source_id join sources family on family.head_id = s.head_id
                where k.key <> '' and a.key = k.key and a.kind not in ('Metonym', 'Anaphor')) f
            where $4 and f.ids is not null
        """;

    /// <summary>What readers may type, at most.</summary>
    public const int Longest = 200;

    /// <param name="db">Read only; asked once.</param>
    /// <param name="typed">Words, and phrases in quotation marks.</param>
    /// <param name="asWritten">Without other names, spellings and words for the same.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<SearchWords> OfAsync(FactCheckDb db, string typed, bool asWritten, CancellationToken cancellationToken)
    {
        var parts = Parts(typed);
        if (parts.Count == 0)
            return new SearchWords([], []);
        var runs = Runs(parts);
        var answers = await AskAsync(db, parts, runs, asWritten, cancellationToken);

        var (words, names) = (new List<SearchWord>(), new List<string>());
        for (var at = 0; at < parts.Count;)
        {
            // The longest run that is a name counts; what is part of a name is no word of its own.
            var run = runs.FindIndex(r => r.From == at && answers.Exists(a => a.What is "source" or "name" && a.At == runs.IndexOf(r) + 1));
            var length = run < 0 ? 1 : runs[run].Count;
            var known = run < 0 ? [] : answers.FindAll(a => a.What is "source" or "name" && a.At == run + 1);
            var alike = known.Count > 0 ? [] : answers.FindAll(a => a.What == "like" && a.At == at + 1);
            var own = Enumerable.Range(at, length).SelectMany(i => answers.Find(a => a.What == "word" && a.At == i + 1)?.Stems ?? []).Distinct(StringComparer.Ordinal).ToArray();
            var forms = new List<string[]> { own };
            if (own is [var stem] && !asWritten && !parts[at].IsPhrase) forms.AddRange(StemmedText.Family(stem).Where(s => s != stem).Select(s => new[] { s }));
            forms.AddRange(known.Concat(alike).Where(a => a.Stems is not null).Select(a => a.Stems!));
            names.AddRange(known.Concat(alike).SelectMany(a => a.Form?.Split('\n') ?? []));
            if (own.Length > 0 || forms.Count > 1 || known.Count > 0)
                words.Add(new SearchWord(string.Join(' ', parts.Skip(at).Take(length).Select(p => p.Text)), parts[at].IsPhrase, [.. forms.Where(f => f.Length > 0)], [.. known.SelectMany(a => a.Sources ?? [])]));
            at += length;
        }
        return new SearchWords(words, [.. names.Where(n => !typed.Contains(n, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames)]);
    }

    private static List<(string Text, bool IsPhrase)> Parts(string typed)
    {
        var parts = new List<(string, bool)>();
        var pieces = (typed.Length > Longest ? typed[..Longest] : typed).Replace('\0', ' ').Split(Marks);
        for (var i = 0; i < pieces.Length; i++)
        {
            // A mark that is not closed quotes nothing.
            if (i % 2 == 1 && i < pieces.Length - 1 && pieces[i].Contains(' ', StringComparison.Ordinal)) parts.Add((pieces[i].Trim(), true));
            else parts.AddRange(pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w.Trim(',', '.', ';', ':', '?', '!', '(', ')'), false)));
        }
        return [.. parts.Where(p => p.Item1.Length > 0).Take(MostWords)];
    }

    /// <summary>Words beside one another, longest first: any may be a name.</summary>
    private static List<Run> Runs(List<(string Text, bool IsPhrase)> parts)
    {
        var runs = new List<Run>();
        for (var count = Math.Min(LongestName, parts.Count); count > 0; count--)
            for (var from = 0; from + count <= parts.Count; from++)
                if (!parts.Skip(from).Take(count).Any(p => p.IsPhrase))
                    runs.Add(new Run(from, count, string.Join(' ', parts.Skip(from).Take(count).Select(p => p.Text))));
        return runs;
    }

    private static async Task<List<Answer>> AskAsync(FactCheckDb db, List<(string Text, bool IsPhrase)> parts, List<Run> runs, bool asWritten, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(Query, (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Parameters =
                {
                    new() { Value = parts.Select(p => p.Text).ToArray() }, new() { Value = runs.Select(r => r.Text).ToArray() },
                    new() { Value = runs.Select(r => AliasKey.Of(r.Text)).ToArray() }, new() { Value = !asWritten },
                },
            };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var answers = new List<Answer>();
            while (await reader.ReadAsync(cancellationToken))
                answers.Add(new Answer(reader.GetString(0), reader.GetInt32(1), Value<string[]>(reader, 2), Value<string>(reader, 3), Value<Guid[]>(reader, 4)));
            return answers;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static T? Value<T>(NpgsqlDataReader reader, int column) where T : class => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    private sealed record Run(int From, int Count, string Text);

    private sealed record Answer(string What, int At, string[]? Stems, string? Form, Guid[]? Sources);
}

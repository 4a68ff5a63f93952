using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>Attributions to statements: which can be checked, which answer which, and when they were made.</summary>
internal static class StatementReader
{
    /// <summary>The same words found twice stand next to each other, in text order.</summary>
    private const int Neighbours = 8;

    /// <summary>A denial of so many words says itself what it denies.</summary>
    private const int FewWords = 4;

    public static IReadOnlyList<Statement> Read(Prose prose, Voicing voicing, IReadOnlyList<Attribution> attributions)
    {
        var drafts = new List<Draft>();
        var places = Places.Of(prose);
        foreach (var attribution in attributions)
        {
            var draft = new Draft(attribution, places.Find(attribution), prose.Text);
            if (!voicing.Turns.Any && IsHeading(prose, draft)) continue;
            if (Checkable.IsStatement(draft) && !drafts.TakeLast(Neighbours).Any(d => IsSame(d, draft))) drafts.Add(draft);
        }
        drafts.Sort((a, b) => a.Main.Start != b.Main.Start ? a.Main.Start.CompareTo(b.Main.Start) : a.Main.End.CompareTo(b.Main.End));
        for (var i = drafts.Count - 2; i >= 0; i--)
            if (IsToldNext(drafts[i], drafts[i + 1])) drafts.RemoveAt(i);
        drafts = Distinct(drafts);
        for (var i = 0; i < drafts.Count; i++) drafts[i].Number = i + 1;

        Answers.Link(drafts, prose.Document.Title);
        var days = new SaidOnReader(prose.Document, places);
        return [.. drafts.Select(d => Make(d, days))];
    }

    /// <summary>A subhead repeats what the text tells; in an interview it asks.</summary>
    private static bool IsHeading(Prose prose, Draft draft) => prose.Paragraphs[draft.Place.Paragraph].Zone.Kind == ZoneKind.Subhead;

    /// <summary>The same words twice: a quotation that two rules reached by different ways.</summary>
    private static bool IsSame(Draft a, Draft b)
    {
        if (a.Attribution.Source.Name != b.Attribution.Source.Name) return false;
        var shared = Math.Min(a.Main.End, b.Main.End) - Math.Max(a.Main.Start, b.Main.Start);
        return shared * 10 > 9 * Math.Max(a.Main.Length, b.Main.Length);
    }

    /// <summary>Where the trained model reads one speech twice, the outer and the inner, the surer stays; a rule's is cut as editors want it.</summary>
    private static List<Draft> Distinct(List<Draft> drafts)
    {
        var kept = new List<Draft>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var near = drafts.Skip(Math.Max(0, i - Neighbours)).Take(2 * Neighbours + 1);
            if (!draft.IsByModel || !near.Any(n => n != draft && n.Attribution.Source.Name == draft.Attribution.Source.Name && n.Attribution.Content.Any(draft.Main.Overlaps) && (!n.IsByModel || n.Attribution.Confidence > draft.Attribution.Confidence))) kept.Add(draft);
        }
        return kept;
    }

    /// <summary>"The centre contradicted both sides. It said …": no words are denied yet; the next sentence tells them.</summary>
    private static bool IsToldNext(Draft denial, Draft next) =>
        denial.Attribution.Rule == "denial" && denial.IsBare && denial.Words.Split(' ').Length < FewWords && !Denials.SpeaksOfWords(denial.Words) && denial.Attribution.Source.Name == next.Attribution.Source.Name && next.Place.Paragraph == denial.Place.Paragraph && next.Place.Sentence - denial.Place.Sentence <= 1;

    private static Statement Make(Draft draft, SaidOnReader days)
    {
        var (day, precision) = days.Of(draft);
        var rebuttal = draft.IsRebuttal;
        return new Statement
        {
            Id = draft.Id,
            Kind = rebuttal ? StatementKind.Rebuttal : StatementKind.Claim,
            Source = draft.Attribution.Source,
            Span = draft.Main,
            Also = [.. draft.Attribution.Content.Where(s => s != draft.Main)],
            Cue = draft.Attribution.Cue,
            Form = draft.Attribution.Form,
            SaidOn = day,
            SaidOnPrecision = precision,
            Via = draft.Attribution.Via,
            Rebuts = draft.Rebuts,
            Because = Because(draft),
            Confidence = Math.Round(draft.Attribution.Confidence * (rebuttal && draft.Rebuts.Count > 0 ? 0.7 + draft.Rebuts[0].Score * 0.003 : 1), 2),
        };
    }

    private static string Because(Draft draft)
    {
        var named = draft.Attribution.Rule is OwnAssertion.Name or LoneQuotation.Name or Transcript.Name ? $"{draft.Attribution.Source.Name} speaks there, and nobody else is named" : $"“{draft.Attribution.Cue.In(draft.Article)}” names {draft.Attribution.Source.Name} as the source";
        var found = $"Found as {draft.Attribution.Rule}: {named}";
        if (!draft.IsRebuttal) return found + "; nothing in it answers an earlier statement.";
        var why = draft.Signals.Count > 0 ? draft.Signals[0].Words : "it answers what was said";
        return $"{found}; taken for a rebuttal because {why}{(draft.Rebuts.Count == 0 ? ", though what it answers was not found" : "")}.";
    }
}

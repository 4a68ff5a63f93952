using FactCheck.Extraction.Attributions.Model;
using FactCheck.Extraction.Attributions.Rules;
using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>Runs the rules over every sentence, from the surest to the least sure, and tells the sources apart.</summary>
internal static class RuleFinder
{
    private const int ShortestNested = 6;

    /// <summary>What one rule may find in one sentence; a list that says "said" over and over is cut there.</summary>
    private const int MostInSentence = 12;

    private static readonly IRule[] Rules =
        [new QuotedAsSaying(), new BlockQuotation(), new Signature(), new DirectSpeech(), new LoneQuotation(), new Denials(), new ReportedClaims(), new ColonAnnouncement(), new AccusedBy(), new FiguresGiven(), new ReportedSpeech(), new ParticipleSpeech(), new AccordingTo(), new OwnConclusion(), new OwnAssertion()];

    /// <summary>In an answer everything is the answerer's own; whom he quotes is found inside it.</summary>
    private static readonly IRule[] InsideAnswers = [new Transcript()];

    /// <summary>Rules that may also speak of a third source inside somebody's quotation.</summary>
    private static readonly IRule[] InsideQuotations = [new Denials(), new ReportedSpeech()];

    /// <summary>
    /// What the rules find; on the way, everyone that the trained model's readings name is told apart too, because who
    /// "he" is depends on who was named before.
    /// </summary>
    /// <param name="prose">The article.</param>
    /// <param name="voicing">Who speaks where the words do not tell.</param>
    /// <param name="readings">What the trained model takes for attributions, in text order; may be empty.</param>
    public static List<Attribution> Find(Prose prose, Voicing voicing, IReadOnlyList<Candidate> readings)
    {
        var next = 0;
        var cast = new Cast(prose);
        var reader = new SourceReader(prose.Text, cast);
        var found = new List<Attribution>();
        foreach (var paragraph in prose.Paragraphs)
        {
            for (var i = 0; i < paragraph.Sentences.Count; i++)
            {
                var passage = new Passage(prose, voicing, paragraph, i);
                var before = found.Count;
                foreach (var finding in Best(voicing.Turns.At(paragraph.Index) is null ? Rules : InsideAnswers, passage))
                {
                    if (Resolve(finding, reader, cast, prose) is not { } attribution) continue;
                    found.Add(attribution);
                    if (attribution.Form != SpeechForm.Direct) continue;
                    var nested = Nested(passage, attribution, reader, cast).ToList();
                    // An outlet that only passes on what the ministry said is its relay, not the source.
                    if (attribution.Source.Type == SourceType.Outlet && nested.Exists(n => n.Content[0].Length * 10 > attribution.Content[0].Length * 6)) found.RemoveAt(found.Count - 1);
                    found.AddRange(nested);
                }
                while (next < readings.Count && readings[next].Cue.Start < passage.Sentence.Span.End) readings[next].Speaker = Phrases.At(passage.Sentence, prose.Text, readings[next++].SourceSpan) is { } phrase ? reader.Read(phrase) : null;
                if (!NoteSubject(passage.Sentence, reader, cast) && found.Count == before) cast.NoteMention(prose.Text, passage.Sentence);
            }
        }
        return found;
    }

    /// <summary>At most one finding to a cue, and none whose words another has nearly whole; the order of the rules decides.</summary>
    private static List<Finding> Best(IRule[] rules, Passage passage)
    {
        var best = new List<Finding>();
        foreach (var rule in rules)
            foreach (var finding in rule.Find(passage).Take(MostInSentence))
                if (!best.Exists(b => (b.Rule != finding.Rule && b.Cue.Overlaps(finding.Cue)) || (rule is not ReportedClaims && SameWords(b.Content, finding.Content)))) best.Add(finding);
        return Merged([.. best.OrderBy(f => f.Cue.Start)]);
    }

    /// <summary>"X dismissed the denial, saying …", "“…,” he wrote, claiming …": one answer in two pieces.</summary>
    private static List<Finding> Merged(List<Finding> findings)
    {
        for (var i = findings.Count - 1; i > 0; i--)
        {
            var (before, grounds) = (findings[i - 1], findings[i]);
            // "…, adding that": something new.
            if (grounds.Rule != ParticipleSpeech.Name || grounds.IsFurther || before.Source is null || before.Source.Span != grounds.Source?.Span || before.Content[^1].End > grounds.Content[0].Start) continue;
            findings[i - 1] = before with { Content = [.. before.Content, .. grounds.Content], Form = before.Form == grounds.Form ? before.Form : SpeechForm.Mixed };
            findings.RemoveAt(i);
        }
        return findings;
    }

    private static bool SameWords(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        var shared = a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));
        return shared * 10 > 7 * Math.Max(a.Sum(x => x.Length), b.Sum(x => x.Length));
    }

    private static Attribution? Resolve(Finding finding, SourceReader reader, Cast cast, Prose prose)
    {
        var outlet = prose.Document.Outlet;
        // What a reprint says in its own voice, its first publisher says.
        var source = finding.ByOutlet ? new SourceMention(prose.Document.OriginallyAppearedAt ?? outlet!, finding.Cue.In(prose.Text), SourceType.Outlet, null, null, finding.Cue) : finding.Source is null ? cast.Last : reader.Read(finding.Source);
        if (source is null || source.Name.Length == 0) return null;
        // Whom a question calls "he" is not who answered the one before.
        if (!finding.ByOutlet && finding.Rule != Transcript.Name) cast.Remember(source);
        var via = finding.Via.Select(reader.Read).Where(v => v is not null).Select(v => v!.Name).Concat(Relays.After(finding, prose)).Where(v => v != outlet && v != source.Name).Distinct().ToList();
        return new Attribution { Source = source, Cue = finding.Cue, Content = finding.Content, Form = finding.Form, Rule = finding.Rule, Confidence = finding.Confidence, Via = via };
    }

    private static IEnumerable<Attribution> Nested(Passage passage, Attribution outer, SourceReader reader, Cast cast)
    {
        foreach (var piece in outer.Content)
        {
            if (piece.Length < ShortestNested) continue;
            var sentences = Prose.Sentences(passage.Prose.Text, piece);
            var inner = passage with { Paragraph = passage.Paragraph with { Sentences = sentences } };
            for (var i = 0; i < sentences.Count; i++)
                foreach (var finding in Best(InsideQuotations, inner with { Index = i }))
                {
                    if (finding.Source is not { } phrase || Grammar.IsPronoun(phrase.First)) continue;
                    if (reader.Read(phrase) is { Type: not SourceType.Unnamed } source && source.Name != outer.Source.Name)
                        yield return new Attribution { Source = source, Cue = finding.Cue, Content = finding.Content, Form = finding.Form, Rule = finding.Rule + ", inside a quotation", Confidence = finding.Confidence - 0.2, Via = [outer.Source.Name] };
                }
        }
    }

    /// <summary>"The notice, from the Department of Health, …", "The report was presented on Monday by the Lantern Committee": whose a document is. The next "it" tells what that says.</summary>
    private static SourceMention? IssuerOf(Sentence sentence, int after, SourceReader reader)
    {
        for (var i = after; i + 1 < sentence.Tokens.Count; i++)
            if (sentence.Tokens[i].Lower is "by" or "from" && Phrases.Following(sentence, i + 1) is { } phrase && reader.Read(phrase) is { Type: SourceType.Organisation } issuer) return issuer;
        return null;
    }

    /// <summary>The subject of any sentence may be what the next one calls "it" or "he", said or not.</summary>
    private static bool NoteSubject(Sentence sentence, SourceReader reader, Cast cast)
    {
        if (Subjects.Main(sentence, sentence.Tokens.Count) is not { } subject || Grammar.IsPronoun(subject.First) || reader.Read(subject) is not { } named) return false;
        if (named.Type == SourceType.Unnamed)
        {
            if (!SourceReader.IsDocument(subject.Last) || IssuerOf(sentence, subject.End, reader) is not { } issuer) return false;
            cast.Remember(issuer);
            return true;
        }
        if (named.Type == SourceType.Organisation && !Names.IsOrganisationNoun(subject.Last)) return false;
        cast.Remember(named);
        return true;
    }
}

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Everything that was learnt, stage by stage; safe to use from many threads.</summary>
internal sealed class TrainedModel(Tagger tagger, CueOdds odds, CueModel cues, SpanModel spans, Ranker ranker)
{
    /// <summary>The likeliest readings of every likely cue, in text order.</summary>
    public List<Candidate> Read(FlatText text)
    {
        tagger.Tag(text);
        odds.Fill(text);
        cues.Fill(text);
        return CandidateReader.Read(text, spans);
    }

    /// <summary>Gives each candidate its confidence.</summary>
    public void Rank(IReadOnlyList<Candidate> candidates) => ranker.Rank(candidates);
}

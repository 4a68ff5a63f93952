namespace FactCheck.Extraction.Attributions.Model;

/// <summary>How often a word of a kind is a cue: "say" nearly always, "run" hardly ever.</summary>
internal sealed class CueOdds(IReadOnlyDictionary<ulong, byte> bins)
{
    /// <summary>Never a cue, in enough training text to know.</summary>
    public const byte Never = 0;

    /// <summary>A cue once in twenty times or less: not worth the question.</summary>
    public const byte Rare = 3;

    /// <summary>Too rare in the training text to tell.</summary>
    public const byte Unknown = 9;

    private static readonly double[] Limits = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 0.8];

    public void Fill(FlatText text)
    {
        for (var i = 0; i < text.Count; i++) text.Odds[i] = bins.GetValueOrDefault(Tagger.LemmaKey(text.Lemma[i], text.Tag[i]), Unknown);
    }

    /// <summary>The bin of a word that was a cue <paramref name="cues"/> times out of <paramref name="all"/>.</summary>
    public static byte Bin(int cues, int all)
    {
        if (all < 3) return Unknown;
        if (cues == 0) return Never;
        var share = (double)cues / all;
        var bin = 1;
        while (bin <= Limits.Length && share > Limits[bin - 1]) bin++;
        return (byte)bin;
    }

    /// <summary>Whether a word is worth a question to the cue model.</summary>
    public static bool MayBeCue(FlatText text, int i) =>
        text.Odds[i] is > Rare and < Unknown || (text.Odds[i] == Unknown && (Tags.IsVerb(text.Tag[i]) || text.Tag[i] is Tags.NN or Tags.NNS));
}

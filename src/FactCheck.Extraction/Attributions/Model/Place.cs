namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Where a word stands to a cue: how far away, and what lies between, each counted up to a few.</summary>
internal struct Place
{
    private const uint NoMark = 98;

    public uint Verbs;
    public uint Commas;
    public uint Colons;
    public uint Thats;
    public uint Cues;
    public uint Phrases;

    /// <summary>Of a quoted word: how many quotations further than the cue; 0 in the same one.</summary>
    public uint Quotation;

    /// <summary>0 before the cue, 1 at it, 2 after it.</summary>
    public uint Side { get; private set; }

    /// <summary>Words to the cue, in bins; with the side.</summary>
    public uint Distance { get; private set; }

    /// <summary>From 0, three words before the cue or more, to 7, four after it or more.</summary>
    public uint Near { get; private set; }

    /// <summary>1 for a quotation's marks, 2 for quoted words, 0 for others.</summary>
    public uint Quote { get; private set; }

    /// <summary>How many sentences further, up to two either way; with whether it is another paragraph.</summary>
    public uint Sentence { get; private set; }

    /// <summary>The word itself if it is a comma or a colon.</summary>
    public uint Mark { get; private set; }

    public readonly uint Clause => Verbs + 4 * Commas + 16 * Thats;

    /// <summary>Everything that <see cref="SpanFeatures.AskPhrases"/> asks for.</summary>
    public readonly uint PhrasesBetween => Side | Phrases << 2 | Verbs << 5 | Commas << 7;

    /// <summary>Everything that <see cref="SpanFeatures.AskPath"/> asks for.</summary>
    public readonly uint Path => Side | Clause << 2 | Colons << 8 | Cues << 10 | Quotation << 12 | Quote << 15 | Sentence << 17;

    /// <summary>Everything that <see cref="SpanFeatures.AskStepPath"/> asks for.</summary>
    public readonly uint StepPath => Near | Verbs << 3 | Commas << 5 | Quote << 7 | Quotation << 9 | Mark << 12;

    /// <summary>Takes the place of the next word on the way.</summary>
    public void Stand(int words, byte tag, uint quote, int sentences, bool otherParagraph)
    {
        Side = words < 0 ? 0u : words == 0 ? 1u : 2u;
        Distance = Side * 16 + Bin(Math.Abs(words));
        Near = (uint)(Math.Clamp(words, -3, 4) + 3);
        Quote = quote;
        Sentence = (uint)(Math.Clamp(sentences, -2, 2) + 2) | (otherParagraph ? 8u : 0);
        Mark = tag is Tags.Comma or Tags.Colon ? tag : NoMark;
    }

    private static uint Bin(int distance) => distance switch { <= 6 => (uint)distance, <= 8 => 7, <= 11 => 8, <= 16 => 9, <= 24 => 10, <= 36 => 11, _ => 12 };
}

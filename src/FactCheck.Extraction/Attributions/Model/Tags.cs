namespace FactCheck.Extraction.Attributions.Model;

/// <summary>The parts of speech of the Penn Treebank, as the training articles are tagged.</summary>
internal static class Tags
{
    public static readonly string[] Names =
    [
        "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "VBD", "RB", "PRP", "VB", "CC", "VBZ", "TO", "VBG", "VBN", "VBP", "''", "CD",
        "PRP$", "``", "MD", "POS", ":", "WP", "WDT", "NNPS", "WRB", "RP", "JJR", "JJS", "RBR", "-RRB-", "-LRB-", "EX", "$", "RBS",
        "PDT", "UH", "WP$", "FW", "LS", "SYM", "#",
    ];

    public const byte NN = 0, IN = 1, NNP = 2, DT = 3, JJ = 4, NNS = 5, Comma = 6, Stop = 7, VBD = 8, RB = 9, PRP = 10, VB = 11, CC = 12, VBZ = 13, TO = 14, VBG = 15, VBN = 16, VBP = 17, CD = 19, PRPS = 20, MD = 22, POS = 23, Colon = 24, WP = 25, WDT = 26, NNPS = 27, JJR = 30, JJS = 31, Dollar = 36;

    public static byte Of(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (byte)at : NN;

    public static bool IsVerb(byte tag) => tag is VB or VBD or VBG or VBN or VBP or VBZ;

    public static bool IsFinite(byte tag) => tag is VBD or VBP or VBZ or MD;

    public static bool IsNoun(byte tag) => tag is NN or NNS or NNP or NNPS;

    /// <summary>What may stand inside a plain noun phrase.</summary>
    public static bool IsNominal(byte tag) => tag is NN or NNS or NNP or NNPS or DT or JJ or CD or PRP or PRPS or POS or JJR or JJS or Dollar;

    /// <summary>Verb, noun, name and so on: what a lemma's odds of being a cue depend on.</summary>
    public static byte Class(byte tag) => tag switch
    {
        VB or VBD or VBP or VBZ => 1,
        VBG => 2,
        VBN => 3,
        NN or NNS => 4,
        NNP or NNPS => 5,
        JJ or JJR or JJS => 6,
        IN or TO => 7,
        RB => 8,
        Colon => 9,
        Comma or Stop => 10,
        _ => 11,
    };
}

namespace FactCheck.Extraction.Statements;

/// <summary>
/// What each sign is worth when one statement may answer another, in points of 100. Signs of two kinds are needed: that the
/// one opposes something, and that it speaks of what the other says; either alone stays below <see cref="Threshold"/>.
/// </summary>
internal static class Weights
{
    /// <summary>The least score of a tie worth an editor's look.</summary>
    public const int Threshold = 40;

    /// <summary>The same where a verb of denying or answering makes sure that it answers something.</summary>
    public const int ThresholdOfSure = 22;

    /// <summary>The least that must speak for opposition, whatever else ties the two.</summary>
    public const int LeastOpposition = 14;

    /// <summary>The least that must speak for a statement's answering anything at all, where no tie alone shows it.</summary>
    public const int LikelyAnswer = 11;

    /// <summary>The least score of the tie that is suggested for such an answer.</summary>
    public const int ThresholdOfLikely = 17;

    // That something is opposed, whatever it is.
    public const int DenialVerb = 26;
    public const int DenialWord = 22;
    public const int DenialInPart = 18;
    public const int Counterfactual = 20;
    public const int OpensWithNo = 13;
    public const int HasNo = 5;
    public const int AnsweringVerb = 18;
    public const int InsistingVerb = 16;
    public const int AnsweringBeside = 16;
    public const int Contrast = 10;
    public const int GoesOn = 10;

    /// <summary>A new paragraph is as often a new matter.</summary>
    public const int GoesOnFurther = 5;
    public const int OwnConclusion = 34;

    /// <summary>What confirms does not answer.</summary>
    public const int Confirms = -20;

    /// <summary>Who accuses opens a quarrel of his own.</summary>
    public const int Accuses = -10;

    // That it answers anything at all, besides the signs above.
    public const int Evidence = 5;
    public const int SpeaksAgain = 6;
    public const int PointsBackToIt = 9;
    public const int SaysTheOpposite = 7;
    public const int SharesNothing = -5;
    public const int WouldAnswerAnAnswer = -4;
    public const int GoesOnWithHisClaim = -4;
    public const int SpeaksFirst = -8;

    // That the two say opposite things.
    public const int Contradiction = 22;
    public const int OtherFigure = 12;
    public const int Agreement = -10;

    // That they speak of the same.
    public const int RarestWord = 14;
    public const int CommonestWord = 2;
    public const int MostForWords = 34;
    public const int MostForTopic = 12;
    public const int NothingShared = -12;
    public const int MainClaim = 4;

    /// <summary>A denial that shares no word with any claim most likely denies what the article is about.</summary>
    public const int MainClaimAlone = 10;
    public const int NestedClaim = 50;

    /// <summary>A denial in the lead may answer what is only told further down; that is rare.</summary>
    public const int Ahead = -16;

    // Who speaks of whom.
    public const int Claimant = 6;
    public const int ClaimantsClaim = 22;
    public const int Accused = 10;
    public const int SameCamp = -14;
    public const int Elaborates = -8;
    public const int HadAnsweredHim = 16;
    public const int AnswersAnother = -20;
    public const int AnsweredByHisSide = 10;
    public const int AnsweredByOthers = 3;
    public const int PointsBack = 10;
    public const int BareDenial = -8;
    public const int AnswerNotRuledOn = -40;

    /// <summary>A further target without a word or name of its own must stand this near to the best.</summary>
    public const int WidestGap = 12;
}

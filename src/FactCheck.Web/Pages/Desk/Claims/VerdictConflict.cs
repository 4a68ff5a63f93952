namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>Two editors wrote at once: what each made of what both began from, field by field, where they differ.</summary>
public sealed class VerdictConflict
{
    private static readonly Field[] All =
    [
        new("RatingId", "Rating", f => f.RatingId?.ToString() ?? "", (to, from) => to.RatingId = from.RatingId, null),
        new("Summary", "Why, in one sentence", f => VerdictForm.Clean(f.Summary), (to, from) => to.Summary = from.Summary, (to, words) => to.Summary = words),
        new("Rationale", "Rationale", f => VerdictForm.Clean(f.Rationale), (to, from) => to.Rationale = from.Rationale, (to, words) => to.Rationale = words),
        new("Covers", "The part of the claim it covers", f => VerdictForm.Clean(f.Covers), (to, from) => to.Covers = from.Covers, null),
        new("Evidence", "Evidence", f => string.Join('\n', Rows(f)), (to, from) => to.Evidence = from.Evidence, null),
        new("CheckAgain", "Look at it again on", f => VerdictForm.Clean(f.CheckAgain), (to, from) => to.CheckAgain = from.CheckAgain, null),
        new("Correction", "What was wrong, and what is right", f => VerdictForm.Clean(f.Correction), (to, from) => to.Correction = from.Correction, (to, words) => to.Correction = words),
        new("ToReviewer", "Note to the reviewer", f => VerdictForm.Clean(f.ToReviewer), (to, from) => to.ToReviewer = from.ToReviewer, (to, words) => to.ToReviewer = words),
    ];

    private readonly VerdictForm _mine;
    private readonly VerdictForm _theirs;
    private readonly VerdictForm _base;

    /// <param name="mine">What the one who came second typed.</param>
    /// <param name="theirs">What was saved in the meantime.</param>
    /// <param name="began">What both began from; null where there was nothing.</param>
    public VerdictConflict(VerdictForm mine, StepView theirs, StepView? began)
    {
        (Theirs, Began, _mine, _theirs, _base) = (theirs, began, mine, VerdictForm.Of(theirs), VerdictForm.Of(began));
        Fields = [.. All.Where(f => f.Words(_mine) != f.Words(_theirs)).Select(Of)];
    }

    public StepView Theirs { get; }

    public StepView? Began { get; }

    /// <summary>Those in which the two differ.</summary>
    public IReadOnlyList<ConflictField> Fields { get; }

    /// <summary>Names of the fields in which the two agree.</summary>
    public string Same => string.Join(", ", All.Where(f => Fields.All(c => c.Name != f.Name)).Select(f => f.Label.ToLowerInvariant()));

    public int Count => All.Length;

    /// <summary>The verdict as it was chosen, field by field.</summary>
    /// <param name="choices">"mine", "theirs", "joined" or "base", by field.</param>
    /// <param name="joined">What was made of the two, by field.</param>
    public VerdictForm Merge(IReadOnlyDictionary<string, string> choices, IReadOnlyDictionary<string, string?> joined)
    {
        var merged = new VerdictForm { BasedOn = Theirs.Number };
        foreach (var field in All)
        {
            field.Take(merged, _theirs);
            switch (choices.GetValueOrDefault(field.Name))
            {
                case "mine":
                    field.Take(merged, _mine);
                    break;
                case "base":
                    field.Take(merged, _base);
                    break;
                case "joined" when field.Name == "Evidence":
                    merged.Evidence = JoinedRows().Rows;
                    break;
                case "joined":
                    field.Write?.Invoke(merged, joined.GetValueOrDefault(field.Name) ?? "");
                    break;
            }
        }
        return merged;
    }

    /// <summary>What of mine is not in theirs, in words, to be kept as notes.</summary>
    public string MineInWords(Func<string, string> ratingWord) =>
        string.Join("\n\n", Fields.Select(f => $"{f.Label}:\n{(f.Name == "RatingId" ? ratingWord(f.Mine) : f.Mine)}"));

    private ConflictField Of(Field field)
    {
        var (mine, theirs, began) = (field.Words(_mine), field.Words(_theirs), field.Words(_base));
        var (words, fits) = (default(string), false);
        if (field.Write is not null && mine != began && theirs != began)
            (words, fits) = Differences.Join(began, mine, theirs);
        else if (field.Name == "Evidence" && mine != began && theirs != began && JoinedRows() is { Fits: true } rows)
            (words, fits) = (string.Join('\n', rows.Rows.Select(r => r.InWords())), true);
        var chosen = mine == began ? "theirs" : theirs == began ? "mine" : fits ? "joined" : null;
        return new ConflictField(field.Name, field.Label, mine, theirs, began, words, fits, field.Write is not null, chosen);
    }

    private (List<EvidenceRow> Rows, bool Fits) JoinedRows()
    {
        var joined = Differences.Join(Rows(_base), Rows(_mine), Rows(_theirs));
        var known = _mine.Evidence.Concat(_theirs.Evidence).Concat(_base.Evidence).Where(r => !r.IsEmpty).DistinctBy(r => r.InWords()).ToDictionary(r => r.InWords());
        return ([.. joined.Pieces.Select(words => known[words])], joined.Fits);
    }

    private static string[] Rows(VerdictForm form) => [.. form.Evidence.Where(r => !r.IsEmpty).Select(r => r.InWords())];

    private sealed record Field(
        string Name, string Label, Func<VerdictForm, string> Words, Action<VerdictForm, VerdictForm> Take, Action<VerdictForm, string>? Write);
}

/// <summary>A field in which two editors differ, as both have it and as it was.</summary>
/// <param name="Name">The field's.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Mine">In words; a rating by its id.</param>
/// <param name="Theirs">In words.</param>
/// <param name="Began">What both began from, in words.</param>
/// <param name="Joined">Both changes in one; null where only one changed it, or where it is not a text.</param>
/// <param name="Fits">Whether the two changes do not touch.</param>
/// <param name="IsText">Whether the joined version can be edited.</param>
/// <param name="Chosen">What is chosen unless an editor says otherwise; null where nobody but an editor can know.</param>
public sealed record ConflictField(
    string Name, string Label, string Mine, string Theirs, string Began, string? Joined, bool Fits, bool IsText, string? Chosen);

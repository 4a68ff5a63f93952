using FactCheck.Data.Editors;

namespace FactCheck.Data.Sources;

/// <summary>
/// Two sources that an editor finds to be one. Nothing is moved: every statement keeps the source it came under, and pages
/// show that source's <see cref="Head"/>. So taking a merge back restores exactly what was.
/// </summary>
public sealed partial class Source
{
    private readonly List<Source> _family = [];

    /// <summary>The source under whose name this one's statements are shown: itself, unless it is merged.</summary>
    public Source Head { get; private set; } = null!;

    public Guid HeadId { get; private set; }

    /// <summary>The source that an editor merged this one into. Its head may be another by now: that one may have been merged further.</summary>
    public Source? MergedInto { get; private set; }

    public Guid? MergedIntoId { get; private set; }

    /// <summary>Of a head: all whose statements are shown under its name, itself among them. Loaded before merging and taking back.</summary>
    public IReadOnlyList<Source> Family => _family;

    public bool IsMerged => HeadId != Id;

    /// <summary>From now on its statements, and those of all merged into it, are shown under <paramref name="other"/>'s name.</summary>
    /// <param name="other">A head.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">Now.</param>
    /// <param name="why">What shows that they are one.</param>
    public void MergeInto(Source other, Editor by, DateTimeOffset at, string why)
    {
        if (other.Id == Id)
            throw new RuleException("A source cannot be merged with itself.");
        foreach (var source in new[] { this, other }.Where(s => s.Type == SourceType.Unnamed))
            throw new RuleException($"“{source.Name}” names nobody, and may be other people in another article. Give the source a type first, if it is known who they are.");
        foreach (var source in new[] { this, other }.Where(s => s.IsMerged))
            throw new RuleException($"{source.Name} is merged into {source.Head.Name} already.");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say what shows that they are one source.", "Why");

        foreach (var member in Loaded(this))
            member.MoveTo(other);
        MergedInto = other;
        MergedIntoId = other.Id;
        other.Version++;
        Decide(DecisionKind.SourcesMerged, by, at, Name, other.Name, why.Trim(), other);
    }

    /// <summary>Takes a merge back: this source stands for itself again, with all that was merged into it.</summary>
    public void TakeBackMerge(Editor by, DateTimeOffset at, string why)
    {
        if (MergedInto is not { } other || Head is not { } head)
            throw new RuleException($"{Name} is not merged with another source, so there is nothing to take back.");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say what shows that they are two sources.", "Why");

        var members = Loaded(head).Where(IsUnder).ToList();
        MergedInto = null;
        MergedIntoId = null;
        foreach (var member in members)
            member.MoveTo(this);
        head.Version++;
        Decide(DecisionKind.SourcesParted, by, at, head.Name, Name, why.Trim(), other);
    }

    /// <summary>Notes that a suggestion was wrong, so that it is not made again.</summary>
    public void TellApart(Source other, Editor by, DateTimeOffset at, string? why)
    {
        if (HeadId == other.HeadId)
            throw new RuleException($"{Name} and {other.Name} are merged. Take that back first.");
        Decide(DecisionKind.SourcesToldApart, by, at, Name, other.Name, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), other);
    }

    // Without its family a source would leave those behind that were merged into it.
    private static List<Source> Loaded(Source head) =>
        head._family.Contains(head) ? [.. head._family] : throw new InvalidOperationException("Load the family of the head before merging.");

    private bool IsUnder(Source member)
    {
        for (var at = member; at is not null; at = at.MergedInto)
            if (at == this)
                return true;
        return false;
    }

    private void MoveTo(Source head)
    {
        (Head, HeadId) = (head, head.Id);
        Version++;
    }
}

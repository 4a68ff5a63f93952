using FactCheck.Data.Articles;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>A claim as the queue shows it, with what an editor decides by.</summary>
public sealed record QueueRow(
    Guid Id, uint Version, string Wording, string Source, ClaimState State, bool Unread, DateTimeOffset FoundAt, double Confidence, string Because,
    string? Assignee, string[] Tags, string? Incident, int Confirmed, int Suggested, string? SentBy,
    QueuePlace? Place, QueueAnswer? Answer, QueueOutside? Outside, QueueResemblance? Resembles)
{
    public string ElementId => $"c-{Id:N}";

    /// <summary>Where the list goes on after this row, in either direction.</summary>
    public string Key(QueueSort sort) => sort is QueueSort.Surest or QueueSort.LeastSure ? Keyset.Of(Confidence, Id) : Keyset.Of(FoundAt, Id);
}

/// <summary>Where a claim first appeared, and the words around it.</summary>
public sealed record QueuePlace(
    string Heading, string? Outlet, DateOnly? Published, string? Language, RepeatKind? RepeatKind, string? RepeatOf, string Prefix, string Quote, string Suffix, string NamedAs);

/// <summary>The best rebuttal that is not rejected.</summary>
public sealed record QueueAnswer(Guid LinkId, uint Version, LinkKind Kind, LinkStatus Status, int Score, List<LinkReason> Reasons, Speaker Speaker, string Text);

/// <summary>Filters kept under a name.</summary>
public sealed record KeptFilters(Guid Id, string Name, string Query, bool IsMine, bool IsShared);

public sealed record QueueOutside(string? Publisher, string Rating);

/// <summary>An earlier claim that seems to say the same, and what was ruled on it.</summary>
public sealed record QueueResemblance(Guid Id, string Wording, double Likeness, string? Because, string? Rating, string? Plate);

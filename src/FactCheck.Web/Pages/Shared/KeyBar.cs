namespace FactCheck.Web.Pages.Shared;

/// <summary>The keys of a room, as the bar at the foot of the window and the list behind "?" show them.</summary>
public sealed record KeyBar(string Room)
{
    private static readonly Key[] Everywhere =
    [
        new(["?"], "all keys"), new(["g", "i"], "inbox"), new(["g", "q"], "queue"), new(["g", "s"], "sources"), new(["g", "l"], "log"), new(["z"], "undo"), new(["Esc"], "close"),
    ];

    private static readonly Dictionary<string, Key[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Queue"] =
        [
            new(["j", "k"], "move", true), new(["x"], "select", true), new(["a"], "accept", true), new(["d", "1–6"], "dismiss, why", true), new(["s", "1–9"], "assign", true),
            new(["m", "Enter"], "merge", true), new(["t"], "tag"), new(["u"], "unread"), new(["o"], "open", true), new(["c"], "confirm the rebuttal"), new(["r"], "reject the rebuttal"), new(["f"], "filter"), new(["[", "]"], "newer, older"),
        ],
        ["Conflict"] =
        [
            new(["j", "k"], "next field", true), new(["1"], "mine", true), new(["2"], "theirs", true), new(["3"], "joined", true), new(["0"], "as it was", true), new(["Shift", "Enter"], "save", true),
        ],
        ["Workbench"] =
        [
            new(["j", "k"], "next rebuttal", true), new(["c"], "confirm", true), new(["r"], "reject", true), new(["e"], "adjust the words", true), new(["n"], "add from selection", true), new(["l"], "link", true),
            new(["v"], "verdict", true), new(["a"], "accept"), new(["d"], "dismiss"), new(["w"], "wording"), new(["Shift", "Enter"], "send"),
        ],
    };

    /// <summary>The keys of the room; the bar has room for the foremost.</summary>
    public IReadOnlyList<Key> Keys => Rooms.GetValueOrDefault(Room, []);

    public IReadOnlyList<Key> General => Everywhere;

    /// <summary>What is pressed, one after the other or one of them, and what it does.</summary>
    public sealed record Key(string[] Press, string Does, bool InBar = false);
}

using FactCheck.Data.Articles;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A block of an article with the spans of what was found in it, ready to be drawn; it begins at <paramref name="Start"/> of the text.</summary>
public sealed record MarkedBlock(ZoneKind Kind, string? Note, int Start, bool Now, IReadOnlyList<Stretch> Stretches);

/// <summary>A piece of text, or a mark with pieces inside.</summary>
public sealed record Stretch(string Text, Mark? Mark, IReadOnlyList<Stretch> Inside)
{
    public static Stretch Plain(string text) => new(text, null, []);
}

public enum MarkKind
{
    Claim,
    Rebuttal,
    Source,
    Cue,
}

/// <summary>A span to draw. <paramref name="Label"/> ("C1") makes a chip; null where a span only goes on.</summary>
public sealed record Mark(MarkKind Kind, int Start, int End, string? Label = null, Guid? StatementId = null, bool Confirmed = false, bool Now = false);

public static class MarkedText
{
    /// <summary>Lays the marks over the text. Marks may nest; where two cross, the later one is cut in two.</summary>
    public static IReadOnlyList<MarkedBlock> Of(string text, IEnumerable<Zone> zones, IReadOnlyCollection<Mark> marks) =>
        [.. zones.Select(zone =>
        {
            var inside = marks
                .Where(m => m.Start < zone.End && zone.Start < m.End)
                .Select(m => Clip(m, zone.Start, zone.End))
                .ToList();
            return new MarkedBlock(zone.Kind, zone.Note, zone.Start, inside.Any(m => m.Now), Cut(text, zone.Start, zone.End, inside));
        })];

    private static List<Stretch> Cut(string text, int start, int end, List<Mark> marks)
    {
        // Longest first at the same place: what holds another is drawn around it.
        var waiting = new PriorityQueue<Mark, (int Start, int Length, MarkKind Kind)>();
        foreach (var mark in marks)
            waiting.Enqueue(mark, (mark.Start, -(mark.End - mark.Start), mark.Kind));

        var stretches = new List<Stretch>();
        var at = start;
        while (waiting.TryDequeue(out var mark, out _))
        {
            if (mark.Start > at)
                stretches.Add(Stretch.Plain(text[at..mark.Start]));
            var inner = new List<Mark>();
            while (waiting.TryPeek(out var next, out _) && next.Start < mark.End)
            {
                waiting.Dequeue();
                inner.Add(Clip(next, mark.Start, mark.End));
                if (next.End > mark.End)
                    waiting.Enqueue(next with { Start = mark.End, Label = null }, (mark.End, -(next.End - mark.End), next.Kind));
            }
            stretches.Add(new Stretch("", mark, Cut(text, mark.Start, mark.End, inner)));
            at = mark.End;
        }
        if (at < end)
            stretches.Add(Stretch.Plain(text[at..end]));
        return stretches;
    }

    private static Mark Clip(Mark mark, int start, int end) =>
        mark with { Start = Math.Max(mark.Start, start), End = Math.Min(mark.End, end), Label = mark.Start < start ? null : mark.Label };
}

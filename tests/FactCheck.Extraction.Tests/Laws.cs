using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

/// <summary>What must hold for every reading, whatever the input.</summary>
internal static class Laws
{
    public static void Check(Reading reading)
    {
        var text = reading.Document.Text;
        var end = 0;
        foreach (var zone in reading.Document.Zones)
        {
            Assert.InRange(zone.Span.Start, end, text.Length);
            Assert.InRange(zone.Span.End, zone.Span.Start, text.Length);
            end = zone.Span.End;
        }
        Assert.DoesNotContain('\0', text);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));

        foreach (var attribution in reading.Attributions)
            foreach (var span in attribution.Content.Append(attribution.Cue)) CutsWords(span, reading);

        var ids = reading.Statements.Select(s => s.Id).ToHashSet();
        Assert.Equal(reading.Statements.Count, ids.Count);
        Assert.Equal(reading.Statements.Select(s => s.Span.Start).Order(), reading.Statements.Select(s => s.Span.Start));
        foreach (var statement in reading.Statements)
        {
            foreach (var span in statement.Also.Append(statement.Span)) CutsWords(span, reading);
            Assert.True(statement.Also.SequenceEqual(statement.Also.OrderBy(s => s.Start)));
            Assert.InRange(statement.Confidence, 0, 1);
            Assert.NotEmpty(statement.Because);
            Assert.True(statement.Rebuts.Count == 0 || statement.Kind == Statements.StatementKind.Rebuttal);
            foreach (var answer in statement.Rebuts)
            {
                Assert.Contains(answer.Target, ids);
                Assert.NotEqual(statement.Id, answer.Target);
                Assert.InRange(answer.Score, 0, 100);
                Assert.Equal(answer.Score, answer.Reasons.Sum(r => r.Points));
            }
        }
        var marks = Shingles.Sketch(Shingles.Of(reading.Document));
        Assert.Equal(marks.Distinct().OrderBy(m => (ulong)m), marks);
    }

    /// <summary>A span lies in one zone of the article's own words, begins and ends on a word or mark, and halves no character.</summary>
    private static void CutsWords(Span span, Reading reading)
    {
        var text = reading.Document.Text;
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start + 1, text.Length);
        Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
        Assert.False(char.IsLowSurrogate(text[span.Start]) || char.IsHighSurrogate(text[span.End - 1]));
        Assert.Contains(reading.Document.Zones, z => z.IsArticle && z.Span.Holds(span));
    }
}

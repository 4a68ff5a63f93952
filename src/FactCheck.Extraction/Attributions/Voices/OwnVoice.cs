using System.Collections.Frozen;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Voices;

/// <summary>
/// Where an article asserts things in its publisher's own name: all through a body's release that answers others
/// ("Clarification on …"), and in the last paragraph of a fact-check.
/// </summary>
internal sealed class OwnVoice
{
    private static readonly FrozenSet<string> ReleaseWords = WordList.Words("release-words");
    private static readonly string[] CheckWords = ["fact-check", "fact check", "factcheck"];

    /// <summary>The first lines of a page, which say what it is.</summary>
    private const int Lines = 8;

    /// <summary>A masthead or a headline is not longer.</summary>
    private const int LongestLine = 120;

    private readonly int from;

    private OwnVoice(int from, bool isRelease) => (this.from, IsRelease) = (from, isRelease);

    /// <summary>Whether the whole article is a body's own; else only its conclusion is the publisher's.</summary>
    public bool IsRelease { get; }

    /// <summary>Whether what a paragraph says without a source, its publisher asserts.</summary>
    public bool IsIn(Paragraph paragraph) => paragraph.Index >= from && paragraph.Zone.Kind is ZoneKind.Body or ZoneKind.Update or ZoneKind.BlockQuote;

    public static OwnVoice Of(Document document, IReadOnlyList<Paragraph> paragraphs, bool isReview)
    {
        if (document.Outlet is not { } outlet) return new OwnVoice(int.MaxValue, isRelease: false);
        var heads = document.Zones.Where(z => z.Span.Length <= LongestLine && z.Kind is ZoneKind.Chrome or ZoneKind.Headline or ZoneKind.Standfirst or ZoneKind.Subhead).Take(Lines).Select(z => Tokenizer.Lower(z.Span.In(document.Text))).ToList();
        var title = Tokenizer.Lower(document.Title ?? "");
        if (ReleaseWords.Any(w => title.StartsWith(w, StringComparison.Ordinal)) || (IsBody(outlet) && heads.Append(title).Any(IsReleaseHead))) return new OwnVoice(1, isRelease: true);
        if (isReview || document.Zones.Any(z => z.Kind == ZoneKind.ClaimBox) || heads.Append(Tokenizer.Lower(outlet)).Any(h => Array.Exists(CheckWords, h.Contains)))
            return new OwnVoice(paragraphs.Select((p, i) => p.Zone.Kind is ZoneKind.Body or ZoneKind.Update ? i : 0).DefaultIfEmpty().Max(), isRelease: false);
        return new OwnVoice(int.MaxValue, isRelease: false);
    }

    /// <summary>A ministry or a company; a newspaper's "statements" are others'.</summary>
    private static bool IsBody(string outlet) => Tokenizer.Tokens(outlet, new Span(0, outlet.Length)).Exists(t => Names.IsOrganisationNoun(t) && !Names.IsOutletWord(t));

    private static bool IsReleaseHead(string head) => ReleaseWords.Any(w => Statements.Checkable.IndexOfWord(head, w) is >= 0 and < 30);
}

using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Pages;

/// <summary>How much of a page's body was found, and how much besides: by words, averaged over pages.</summary>
internal sealed record BodyWords(double Precision, double F1)
{
    public static BodyWords Average(IReadOnlyCollection<ReadPage> pages)
    {
        var each = pages.AsParallel().AsOrdered().Select(Of).ToList();
        return new BodyWords(each.Average(e => e.Precision), each.Average(e => e.F1));
    }

    private static BodyWords Of(ReadPage page)
    {
        WordBag gold = new(Wording.Words(page.Gold.Body)), found = new(Wording.Words(page.Article?.Printed.Text));
        return new BodyWords(found.Count == 0 ? 0 : (double)gold.Common(found) / found.Count, WordBag.Overlap(gold, found));
    }
}

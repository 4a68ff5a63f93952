namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// Gives every block its kind. What the markup settled stays; the rest is told from the words and from where they
/// stand, one kind at a time, the surest first.
/// </summary>
internal static class Zoning
{
    public static (PageFacts Facts, int Comments) Mark(List<Block> blocks, PageFacts facts)
    {
        var plain = !blocks.Exists(b => b.Settled || b.Heading > 0);
        if (plain) MailCopies.Mark(blocks);
        ChromeLines.Mark(blocks);
        var comments = plain ? CommentThreads.Mark(blocks) : 0;
        ClaimBoxes.Mark(blocks);
        facts = Headers.Mark(blocks, facts, plain);
        if (plain) facts = SignOffs.Read(blocks, facts);
        AuthorNotes.Mark(blocks, facts);
        Captions.Mark(blocks);
        if (plain) Tails.Mark(blocks);
        BlockQuotes.Mark(blocks);
        foreach (var block in blocks)
            if (block.IsOpen && block.Text.StartsWith("update", StringComparison.OrdinalIgnoreCase) && block.Text.AsSpan(0, Math.Min(40, block.Text.Length)).Contains(':'))
                block.Kind = ZoneKind.Update;
        facts = Datelines.Read(blocks, facts);
        return (facts with { Outlet = facts.Outlet ?? OwnName.Of(blocks) ?? Issuer.InTitle(facts.Title) ?? (plain ? SiteName.Of(blocks) : null) }, comments);
    }
}

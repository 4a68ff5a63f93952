using FactCheck.Extraction.Documents.Facts;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>What stands around the headline: the outlet's name, the byline, the date, the standfirst; and the headline's copies.</summary>
internal static class Headers
{
    private const int Searched = 16;
    private const int FewestWords = 4;
    private const int LongestByline = 120;
    private const int ShortLine = 60;
    private const int LinesOfMasthead = 2;
    private const int LongestStandfirst = 300;
    private const int LinesToSignature = 3;

    public static PageFacts Mark(List<Block> blocks, PageFacts facts, bool plain)
    {
        var headline = blocks.FindIndex(b => b.Kind == ZoneKind.Headline && (facts.Title is null || AgreeAtStart(Words.Bare(facts.Title), Words.Bare(b.Text))));
        if (headline < 0) headline = blocks.FindIndex(b => b.Kind == ZoneKind.Headline);
        if (headline < 0 && plain) headline = FindInPlainText(blocks);
        if (headline < 0) return facts;

        blocks[headline].Settle(ZoneKind.Headline);
        var title = blocks[headline].Text;
        // The title of a page is often the headline cut short.
        if (facts.Title is null || (title.Length > facts.Title.Length && title.StartsWith(facts.Title, StringComparison.OrdinalIgnoreCase))) facts = facts with { Title = title };
        if (plain) facts = SettleBefore(blocks, headline, facts);
        SettleCopies(blocks, headline);
        return SettleAfter(blocks, headline, facts, plain);
    }

    private static bool AgreeAtStart(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private static int FindInPlainText(List<Block> blocks)
    {
        var best = -1;
        var bestScore = 0.0;
        var first = MailCopies.EndOfHead(blocks);
        for (var i = first; i < Math.Min(first + Searched, blocks.Count); i++)
        {
            var text = blocks[i].Text;
            if (IsProse(blocks[i]) && text.Length > 140) break;
            var words = Words.Count(text);
            if (!blocks[i].IsOpen || text[0] == '(' || Masthead.IsMenu(text) || char.IsLower(text[0]) || LineShape.IsDateLine(text) || LineShape.IsListOfParts(text) || IsMasthead(blocks, i) || (i > 0 && Author(blocks, i) is not null) || words < FewestWords || words > 30 || i + 1 == blocks.Count || (text.EndsWith('.') && words >= 8)) continue;
            var score = Math.Min(words, 12) * 0.2 - (i - first) * 0.6 + 1;
            if (words > 5 && blocks.Skip(i + 1).Any(b => Words.Bare(b.Text) == Words.Bare(text))) score += 4;
            if (blocks.Skip(i + 1).Take(2).Any(b => LineShape.IsByline(b.Text) || LineShape.IsDateLine(b.Text))) score += 3;
            if (text.EndsWith('?')) score += 2;
            if (text.EndsWith('.') || text.EndsWith(':')) score -= 2;
            if (LineShape.HasCredit(text)) score -= 3;
            // A motto stands between the outlet's name and its menu.
            if (i <= LinesOfMasthead && LineShape.IsListOfParts(blocks[i + 1].Text)) score -= 3;
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        return best > 0 && IsStandfirstOf(blocks, best) ? best - 1 : best;
    }

    /// <summary>"Le Carrefour (English edition) – Society", "THE ST. AUDREY CLARION": the first line that is no menu, with its section, in capitals, or above a menu.</summary>
    private static bool IsMasthead(List<Block> blocks, int line)
    {
        var text = blocks[line].Text;
        return blocks.Take(line).All(b => IsAboveMasthead(b.Text)) && Masthead.Of(text) is not null
            && (LineShape.PartsOf(text).Length > 1 || !text.Any(char.IsLower) || (line + 1 < blocks.Count && LineShape.IsListOfParts(blocks[line + 1].Text)));
    }

    /// <summary>"Skip to content", a menu.</summary>
    private static bool IsAboveMasthead(string text) => LineShape.IsListOfParts(text) || Masthead.IsMenu(text) || Masthead.SaysNoName(text) || ChromeLines.IsChrome(text);

    /// <summary>Of two headings right above the byline the first is the headline, if it is more than a name or a kicker.</summary>
    private static bool IsStandfirstOf(List<Block> blocks, int i)
    {
        var (above, text) = (blocks[i - 1], blocks[i].Text);
        if (!above.IsOpen || above.Text[0] == '(' || LineShape.IsListOfParts(above.Text) || Words.Count(above.Text) < FewestWords || above.Text.EndsWith('.') || Masthead.Of(above.Text) is not null || Dates.FirstIn(above.Text) is not null) return false;
        return i + 1 < blocks.Count && IsSigned(blocks, i + 1) && !LineShape.IsByline(above.Text) && text.Length > above.Text.Length;
    }

    private static bool IsSigned(List<Block> blocks, int i) => LineShape.IsByline(blocks[i].Text) || LineShape.IsDateLine(blocks[i].Text) || Author(blocks, i) is not null;

    /// <summary>"Kadri Ilves, Courts" above the date, "Report by Tamuna Gelbakhiani, Chvabani", "October 5, 2021, Ognen Darvar": who signs; null where nobody does.</summary>
    private static string? Author(List<Block> blocks, int i)
    {
        var text = blocks[i].Text;
        if (text.Length > LongestByline || Words.EndsAsSentence(text)) return null;
        if (Bylines.Announced(text) is { } announced) return announced;
        var dated = Dates.FirstIn(text) is not null;
        var besideDate = dated || (i + 1 < blocks.Count && LineShape.IsDateLine(blocks[i + 1].Text)) || LineShape.IsDateLine(blocks[i - 1].Text);
        var alone = i + 1 < blocks.Count && IsProse(blocks[i + 1]) && text.Length < ShortLine;
        if (!besideDate && !alone) return null;
        var parts = text.Split([',', '·', '|', '•', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Alone it must be nothing but a name, or a name and an office.
        if (parts.Length > 4 || parts.FirstOrDefault(p => !p.Any(char.IsDigit)) is not { } name || (!dated && name != parts[0])) return null;
        if (besideDate && name.Split(" and ") is { Length: > 1 } names && names.All(LineShape.IsProperName)) return name;
        // "Salote Fanguna in Vaipuna"
        if (besideDate && name.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var place && LineShape.IsProperName(name[..place])) name = name[..place];
        return LineShape.IsProperName(name) && !name.StartsWith("The ", StringComparison.Ordinal) && !SiteName.IsOne(name) ? name : null;
    }

    /// <summary>Above a plain-text headline there are only the site's name, the edition's day, its motto and its menus.</summary>
    private static PageFacts SettleBefore(List<Block> blocks, int headline, PageFacts facts)
    {
        for (var i = 0; i < headline; i++)
        {
            var text = blocks[i].Text;
            if (LineShape.IsByline(text) || LineShape.IsDateLine(text)) facts = facts with { Published = facts.Published ?? Dates.FirstIn(text), Byline = facts.Byline ?? (i > 0 ? Author(blocks, i) : null) };
            if (facts.Outlet is null && SiteName.Masthead(text) is { } masthead) facts = facts with { Outlet = masthead };
            else if (facts.Outlet is null && Masthead.Of(text) is { } name && (i == 0 || (!IsAboveMasthead(text) && !name.Any(char.IsDigit) && blocks.Take(i).All(b => IsAboveMasthead(b.Text)))))
                facts = facts with { Outlet = name.Any(char.IsLower) || !name.Contains(' ') ? name : Capitalised(name) };
            else if (facts.Outlet is null && Issuer.Named(text) is { } issuer)
                facts = facts with { Outlet = issuer.Any(char.IsLower) ? issuer : Capitalised(issuer) };
            else if (facts.Outlet is null && blocks[i].IsOpen && Words.Count(text) is >= 2 and <= 5 && !LineShape.IsListOfParts(text) && !text.Any(char.IsDigit) && char.IsUpper(text[0]) && !text.EndsWith('.') && !Issuer.IsHeading(text) && !Masthead.SaysNoName(text))
                facts = facts with { Outlet = text.Any(char.IsLower) ? text : Capitalised(text) };
            if (!blocks[i].Settled) blocks[i].Settle(ZoneKind.Chrome);
        }
        return facts;
    }

    private static string Capitalised(string name) => string.Join(' ', name.Split(' ').Select((w, i) => i > 0 && w is ("OF" or "AND" or "THE" or "FOR") ? w.ToLowerInvariant() : w[..1] + w[1..].ToLowerInvariant()));

    private static void SettleCopies(List<Block> blocks, int headline)
    {
        var bare = Words.Bare(blocks[headline].Text);
        for (var i = 0; i < blocks.Count; i++)
            if (i != headline && blocks[i].Kind is not ZoneKind.ReaderComment && Words.Bare(blocks[i].Text) == bare)
                blocks[i].Settle(ZoneKind.Chrome, "headline repeated");
    }

    private static PageFacts SettleAfter(List<Block> blocks, int headline, PageFacts facts, bool plain)
    {
        var dated = false;
        for (var i = headline + 1; i < Math.Min(headline + Searched, blocks.Count); i++)
        {
            var block = blocks[i];
            if (block.Kind is not (ZoneKind.Body or ZoneKind.Chrome)) continue;
            if (LineShape.IsByline(block.Text) || LineShape.IsDateLine(block.Text))
            {
                facts = facts with { Published = facts.Published ?? Dates.FirstIn(block.Text), Byline = facts.Byline ?? (plain ? Author(blocks, i) : null) ?? LineShape.NameBeforeDate(block.Text) ?? (LineShape.IsByline(block.Text) ? LineShape.PeopleOf(block.Text) : null) };
                dated = true;
                block.Settle(ZoneKind.Chrome);
            }
            else if (plain && !block.Settled && facts.Byline is null && Author(blocks, i) is { } author)
            {
                facts = facts with { Published = facts.Published ?? Dates.FirstIn(block.Text), Byline = author };
                dated |= Dates.FirstIn(block.Text) is not null;
                block.Settle(ZoneKind.Chrome);
            }
            else if (block.Settled) continue;
            else if (plain && !dated && facts.Outlet is null && SiteName.IsOne(block.Text))
            {
                facts = facts with { Outlet = block.Text };
                block.Settle(ZoneKind.Chrome);
            }
            else if (LineShape.IsProperName(block.Text) && (dated || (plain && i + 1 < blocks.Count && LineShape.IsDateLine(blocks[i + 1].Text))))
            {
                facts = facts with { Byline = facts.Byline ?? block.Text };
                block.Settle(ZoneKind.Chrome);
            }
            else if (IsProse(block) && !(plain && !dated && IsAboveSignature(blocks, i))) break;
            else if (plain) block.Kind = Captions.LooksLikeOne(block.Text) ? ZoneKind.Caption : ZoneKind.Standfirst;
        }
        if (plain) SettleSubheads(blocks, headline);
        return facts;
    }

    /// <summary>"For three weeks she has not said a word. Now she does." above "Interview: Joosep Halvardsen": a standfirst in whole sentences.</summary>
    private static bool IsAboveSignature(List<Block> blocks, int i)
    {
        if (blocks[i].Text.Length > LongestStandfirst) return false;
        for (var below = i + 1; below <= i + LinesToSignature && below < blocks.Count && !IsProse(blocks[below]); below++)
            if (LineShape.IsDateLine(blocks[below].Text) || Author(blocks, below) is not null) return true;
        return false;
    }

    /// <summary>A short line between paragraphs that is no sentence.</summary>
    private static void SettleSubheads(List<Block> blocks, int headline)
    {
        for (var i = headline + 1; i < blocks.Count; i++)
            if (blocks[i] is { IsOpen: true, Text.Length: <= 90 } block && !block.ListItem && char.IsUpper(block.Text[0]) && Words.Count(block.Text) <= 12 && (char.IsLetterOrDigit(block.Text[^1]) || IsTitleQuestion(block.Text)))
                block.Kind = ZoneKind.Subhead;
        // Below the last paragraph stand the headlines of other articles.
        for (var i = blocks.Count - 1; i > headline && (blocks[i].Settled || !blocks[i].IsOpen); i--)
            if (blocks[i].Kind == ZoneKind.Subhead) blocks[i].Settle(ZoneKind.Chrome);
    }

    private static bool IsTitleQuestion(string text) => text.EndsWith('?') && LineShape.WordsOf(text) is var words && words.Count(w => char.IsUpper(w[0])) * 2 > words.Length;

    private static bool IsProse(Block block) =>
        block.Text.Length > 200 || ((Words.EndsAsSentence(block.Text) || block.Text.EndsWith(':')) && Words.Count(block.Text) >= 12) || block.Text.StartsWith("update", StringComparison.OrdinalIgnoreCase);
}

using System.Text.RegularExpressions;
using FactCheck.Extraction.Documents.Facts;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>Who signs below the text, where nobody does above it: "– Ada Lund", "(Reporting by Ada Lund in Port Imer; editing by B. Low)".</summary>
internal static partial class SignOffs
{
    private const int Reach = 12;

    public static PageFacts Read(List<Block> blocks, PageFacts facts)
    {
        for (var i = blocks.Count - 1; i > Math.Max(0, blocks.Count - Reach); i--)
        {
            var block = blocks[i];
            if (block.Kind == ZoneKind.ReaderComment || SignerOf(block.Text) is not { } signer) continue;
            block.Settle(ZoneKind.Chrome, "sign-off");
            return facts with { Byline = facts.Byline ?? signer };
        }
        return facts;
    }

    private static string? SignerOf(string line)
    {
        if (Reporting().Match(line) is { Success: true } reporting) return Bylines.Announced("by " + Elsewhere().Replace(reporting.Groups["names"].Value, ""));
        return line[0] is '–' or '—' && LineShape.IsProperName(line[1..].Trim()) ? line[1..].Trim() : null;
    }

    [GeneratedRegex(@"^\(?(?:reporting|writing|reported|written)(?: and \w+)? by (?<names>[^;().]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reporting();

    /// <summary>" in Port Imer": where each was.</summary>
    [GeneratedRegex(@" in \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}

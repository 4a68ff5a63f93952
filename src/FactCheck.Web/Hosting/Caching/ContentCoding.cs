using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Web.Hosting.Caching;

/// <summary>In which encoding an answer goes to whoever asks (RFC 9110, 12.5.3).</summary>
internal static class ContentCoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    /// <summary>The best that is accepted; null for bytes as they are, which is what everybody understands who says nothing.</summary>
    public static string? Best(StringValues accepted)
    {
        var (brotli, gzip, identity, any) = (-1.0, -1.0, -1.0, -1.0);
        foreach (var header in accepted)
        {
            foreach (var part in header.AsSpan().Split(','))
            {
                var (name, quality) = Read(header.AsSpan()[part]);
                if (name.Equals(Brotli, StringComparison.OrdinalIgnoreCase))
                    brotli = quality;
                else if (name.Equals(Gzip, StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
                    gzip = quality;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    identity = quality;
                else if (name is "*")
                    any = quality;
            }
        }
        // A star stands for what is not named.
        (brotli, gzip) = (brotli < 0 ? any : brotli, gzip < 0 ? any : gzip);
        return brotli > 0 && brotli >= gzip && brotli >= identity ? Brotli
            : gzip > 0 && gzip >= identity ? Gzip
            : null;
    }

    private static Coding Read(ReadOnlySpan<char> part)
    {
        var end = part.IndexOf(';');
        if (end < 0)
            return new(part.Trim(), 1);
        var weight = part[(end + 1)..].Trim();
        var quality = weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q : 0;
        return new(part[..end].Trim(), quality);
    }

    private readonly ref struct Coding(ReadOnlySpan<char> name, double quality)
    {
        private readonly ReadOnlySpan<char> _name = name;

        public void Deconstruct(out ReadOnlySpan<char> codingName, out double codingQuality)
        {
            codingName = _name;
            codingQuality = quality;
        }
    }
}

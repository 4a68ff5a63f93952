using System.Text;

namespace FactCheck.Web.Pages.Account.Me;

/// <summary>
/// Draws a text as a QR code (ISO/IEC 18004): bytes, correction level L, versions 1 to 9, always with mask 0, which every reader
/// takes. Enough for the address of an authenticator key, and the key never leaves the site.
/// </summary>
internal static class QrCode
{
    private const int QuietZone = 4;
    private const int FormatOfLevelLAndMask0 = 0x77C4;

    // By version: bytes of data, bytes of correction in each block, blocks; and where alignment patterns are centred.
    private static readonly (int Data, int Correction, int Blocks, int[] Centres)[] Versions =
    [
        (19, 7, 1, []), (34, 10, 1, [6, 18]), (55, 15, 1, [6, 22]), (80, 20, 1, [6, 26]), (108, 26, 1, [6, 30]),
        (136, 18, 2, [6, 34]), (156, 20, 2, [6, 22, 38]), (194, 24, 2, [6, 24, 42]), (232, 30, 2, [6, 26, 46]),
    ];

    /// <summary>The path of an SVG whose view box is <c>0 0 size size</c>; null for a text that is too long.</summary>
    public static (string Path, int Size)? Draw(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Array.FindIndex(Versions, v => v.Data >= bytes.Length + 2) + 1;
        if (version == 0)
            return null;
        var modules = Modules(version, Codewords(bytes, version));
        var (size, path) = (modules.GetLength(0), new StringBuilder());
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (modules[y, x])
                    path.Append($"M{x + QuietZone} {y + QuietZone}h1v1h-1z");
            }
        }
        return (path.ToString(), size + 2 * QuietZone);
    }

    /// <summary>The data of all blocks, byte by byte in turn, then their corrections in the same way.</summary>
    private static byte[] Codewords(byte[] text, int version)
    {
        var (capacity, correction, blocks, _) = Versions[version - 1];
        // Mode "bytes" in four bits, the length in eight, the bytes, four bits of end; then filled up.
        var data = new byte[capacity];
        data[0] = (byte)(0x40 | text.Length >> 4);
        for (var i = 0; i <= text.Length; i++)
            data[i + 1] = (byte)((i == 0 ? text.Length : text[i - 1]) << 4 | (i < text.Length ? text[i] >> 4 : 0));
        for (var i = text.Length + 2; i < capacity; i++)
            data[i] = (byte)((i - text.Length) % 2 == 0 ? 0xEC : 0x11);

        var length = capacity / blocks;
        var parts = Enumerable.Range(0, blocks).Select(b => data[(b * length)..((b + 1) * length)]).ToList();
        var corrections = parts.ConvertAll(p => Correction(p, correction));
        return
        [
            .. Enumerable.Range(0, length).SelectMany(i => parts.Select(p => p[i])),
            .. Enumerable.Range(0, correction).SelectMany(i => corrections.Select(c => c[i])),
        ];
    }

    /// <summary>What is left of the block divided by the generator polynomial, in the field of 256 elements.</summary>
    private static byte[] Correction(byte[] block, int degree)
    {
        var generator = new byte[degree];
        generator[^1] = 1;
        for (int i = 0, root = 1; i < degree; i++, root = Times(root, 2))
        {
            for (var j = 0; j < degree; j++)
                generator[j] = (byte)(Times(generator[j], root) ^ (j + 1 < degree ? generator[j + 1] : 0));
        }
        var rest = new byte[degree];
        foreach (var value in block)
        {
            var factor = value ^ rest[0];
            for (var i = 0; i < degree; i++)
                rest[i] = (byte)((i + 1 < degree ? rest[i + 1] : 0) ^ Times(generator[i], factor));
        }
        return rest;
    }

    private static int Times(int a, int b)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
            product = product << 1 ^ (product >> 7) * 0x11D ^ (b >> bit & 1) * a;
        return product & 0xFF;
    }

    private static bool[,] Modules(int version, byte[] codewords)
    {
        var size = 17 + 4 * version;
        var (dark, taken) = (new bool[size, size], new bool[size, size]);
        void Set(int x, int y, bool on)
        {
            if (x >= 0 && y >= 0 && x < size && y < size)
                (dark[y, x], taken[y, x]) = (on, true);
        }
        // Squares within squares: what counts is how far from the middle.
        void Rings(int centreX, int centreY, int reach, Func<int, bool> on)
        {
            for (var dy = -reach; dy <= reach; dy++)
            {
                for (var dx = -reach; dx <= reach; dx++)
                    Set(centreX + dx, centreY + dy, on(Math.Max(Math.Abs(dx), Math.Abs(dy))));
            }
        }

        for (var i = 0; i < size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }
        foreach (var (x, y) in new[] { (3, 3), (size - 4, 3), (3, size - 4) })
            Rings(x, y, 4, ring => ring is not (2 or 4));
        var centres = Versions[version - 1].Centres;
        foreach (var (x, y) in centres.SelectMany(x => centres.Select(y => (x, y))))
        {
            // The corners have their own patterns.
            if ((x, y) != (6, 6) && (x, y) != (6, centres[^1]) && (x, y) != (centres[^1], 6))
                Rings(x, y, 2, ring => ring != 1);
        }

        for (var i = 0; i < 15; i++)
        {
            var on = (FormatOfLevelLAndMask0 >> i & 1) == 1;
            var (x, y) = i switch { < 6 => (8, i), < 8 => (8, i + 1), 8 => (7, 8), _ => (14 - i, 8) };
            Set(x, y, on);
            (x, y) = i < 8 ? (size - 1 - i, 8) : (8, size - 15 + i);
            Set(x, y, on);
        }
        Set(8, size - 8, true);
        if (version >= 7)
        {
            var rest = version;
            for (var i = 0; i < 12; i++)
                rest = rest << 1 ^ (rest >> 11) * 0x1F25;
            for (var i = 0; i < 18; i++)
            {
                var on = ((version << 12 | rest) >> i & 1) == 1;
                Set(size - 11 + i % 3, i / 3, on);
                Set(i / 3, size - 11 + i % 3, on);
            }
        }

        // The codewords run up and down in columns of two, from the right, around everything that is taken.
        var bit = 0;
        for (var right = size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < 2 * size; step++)
            {
                var x = right - step % 2;
                var y = ((right + 1) & 2) == 0 ? size - 1 - step / 2 : step / 2;
                if (taken[y, x])
                    continue;
                var on = bit < codewords.Length * 8 && (codewords[bit / 8] >> (7 - bit % 8) & 1) == 1;
                dark[y, x] = on ^ (x + y) % 2 == 0;
                bit++;
            }
        }
        return dark;
    }
}

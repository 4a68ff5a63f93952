using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace FactCheck.Web.Cards;

/// <summary>
/// Writes a drawing of few colours as a PNG with a palette, a third of the size that Skia makes of it: sixteen shades between
/// two colours are enough for the edges of letters.
/// </summary>
internal static class PalettePng
{
    private const int Step = 17;

    /// <exception cref="InvalidOperationException">The drawing has more than 256 colours.</exception>
    public static byte[] Write(SKPixmap picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = picture.GetPixelSpan();
        var (palette, rows) = (new Dictionary<int, byte>(), new byte[height * (width + 1)]);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = 4 * (y * width + x);
                var colour = (Round(pixels[at]) << 16) | (Round(pixels[at + 1]) << 8) | Round(pixels[at + 2]);
                if (!palette.TryGetValue(colour, out var index))
                {
                    if (palette.Count == 256)
                        throw new InvalidOperationException("A card has few colours.");
                    palette[colour] = index = (byte)palette.Count;
                }
                // The first byte of a row says that the rest is written as it is.
                rows[y * (width + 1) + 1 + x] = index;
            }
        }
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n']);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, [.. palette.OrderBy(p => p.Value).SelectMany(p => (byte[])[(byte)(p.Key >> 16), (byte)(p.Key >> 8), (byte)p.Key])]);
        Chunk(png, "IDAT"u8, Compressed(rows));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static int Round(byte shade) => (shade + Step / 2) / Step * Step;

    private static byte[] Compressed(byte[] rows)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return compressed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }
        return crc;
    }
}

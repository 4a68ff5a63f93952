using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace FactCheck.Web.Cards;

/// <summary>
/// A type for Latin, Greek and Cyrillic, with one for Arabic that stands well beside it. They are part of the program, because
/// the machine may have none. HarfBuzz joins Arabic letters; what runs in which direction is found out here.
/// </summary>
internal sealed class Lettering
{
    private readonly Face _western;
    private readonly Face _arabic;

    private Lettering(string western, string arabic) => (_western, _arabic) = (new(western), new(arabic));

    /// <summary>What a source said.</summary>
    public static Lettering Serif { get; } = new("NotoSerif-Bold", "NotoNaskhArabic-Bold");

    /// <summary>What we say.</summary>
    public static Lettering Sans { get; } = new("NotoSans-Bold", "NotoSansArabic-Bold");

    /// <summary>The words as far as there are letters for them.</summary>
    /// <returns>Null where too little is left to make sense.</returns>
    public string? Written(string words)
    {
        var (written, letters, missing) = (new StringBuilder(), 0, 0);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                written.Append(' ');
            else if ((IsArabic(rune.Value) ? _arabic : _western).Has(rune.Value) || _arabic.Has(rune.Value))
                (_, letters) = (written.Append(rune.ToString()), letters + 1);
            else if (Rune.IsLetterOrDigit(rune))
                missing++;
        }
        return letters == 0 || missing > letters / 10 ? null : string.Join(' ', written.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public float WidthOf(string words, float size) => RunsOf(words, RunsFromRight(words)).Sum(r => FaceOf(r.IsArabic).WidthOf(r.Text, size));

    /// <summary>Whether the words begin in a script that runs from the right.</summary>
    public static bool RunsFromRight(string words)
    {
        foreach (var c in words)
        {
            if (IsArabic(c))
                return true;
            if (char.IsLetter(c))
                return false;
        }
        return false;
    }

    /// <summary>Draws a line from where it begins: at the left, or at the right where it runs from there.</summary>
    public void Draw(SKCanvas canvas, string words, float left, float right, float baseline, float size, SKColor colour, bool fromRight)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var x = fromRight ? right : left;
        foreach (var (text, isArabic) in RunsOf(words, fromRight))
        {
            var face = FaceOf(isArabic);
            var width = face.WidthOf(text, size);
            face.Draw(canvas, text, fromRight ? x - width : x, baseline, size, paint);
            x += fromRight ? -width : width;
        }
    }

    private Face FaceOf(bool isArabic) => isArabic ? _arabic : _western;

    // Spaces and signs between two letters of one script belong to it, others to the line.
    private static List<(string Text, bool IsArabic)> RunsOf(string words, bool fromRight)
    {
        var (runs, start, current) = (new List<(string, bool)>(), 0, fromRight);
        for (var i = 0; i < words.Length; i++)
        {
            var kind = KindAt(words, i, fromRight);
            if (i > 0 && kind != current)
            {
                runs.Add((words[start..i], current));
                start = i;
            }
            current = kind;
        }
        if (start < words.Length)
            runs.Add((words[start..], current));
        return runs;
    }

    private static bool KindAt(string words, int at, bool fromRight)
    {
        if (IsArabic(words[at]))
            return true;
        if (char.IsLetterOrDigit(words[at]))
            return false;
        var (before, after) = (fromRight, fromRight);
        for (var i = at - 1; i >= 0; i--)
        {
            if (!IsArabic(words[i]) && !char.IsLetterOrDigit(words[i])) continue;
            before = IsArabic(words[i]);
            break;
        }
        for (var i = at + 1; i < words.Length; i++)
        {
            if (!IsArabic(words[i]) && !char.IsLetterOrDigit(words[i])) continue;
            after = IsArabic(words[i]);
            break;
        }
        return before == after ? before : fromRight;
    }

    private static bool IsArabic(int c) => c is >= 0x600 and <= 0x6ff or >= 0x750 and <= 0x77f or >= 0xfb50 and <= 0xfdff or >= 0xfe70 and <= 0xfefc;

    // Lives as long as the program.
    private sealed class Face(string name)
    {
        private readonly SKTypeface _type = Read(name);
        private readonly Lazy<SKShaper> _shaper = new(() => new SKShaper(Read(name)));

        public bool Has(int rune) => _type.GetGlyph(rune) != 0;

        public float WidthOf(string text, float size)
        {
            using var font = Sized(size);
            return _shaper.Value.Shape(text, font).Width;
        }

        public void Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKPaint paint)
        {
            using var font = Sized(size);
            canvas.DrawShapedText(_shaper.Value, text, x, baseline, SKTextAlign.Left, font, paint);
        }

        private static SKTypeface Read(string name)
        {
            using var file = typeof(Lettering).Assembly.GetManifestResourceStream($"FactCheck.Web.Cards.Fonts.{name}.ttf")!;
            return SKTypeface.FromStream(file);
        }

        private SKFont Sized(float size) => new(_type, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
    }
}

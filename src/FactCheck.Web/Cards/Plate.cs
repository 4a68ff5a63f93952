using SkiaSharp;

namespace FactCheck.Web.Cards;

/// <summary>
/// A verdict's plate as on the pages: round leans to true, square to false; filled is whole, outlined is mostly; dashed is
/// not established; open at its ends is taken back.
/// </summary>
internal static class Plate
{
    private const float Height = 88;
    private const float Line = 4;
    private const float Icon = 50;
    private const float Point = 34;

    private static readonly SKColor Green = new(0x0a, 0x57, 0x41), GreenWash = new(0xe4, 0xf1, 0xeb);
    private static readonly SKColor Ochre = new(0x67, 0x48, 0x00), OchreWash = new(0xf9, 0xf0, 0xd9);
    private static readonly SKColor Red = new(0x96, 0x20, 0x1b), RedWash = new(0xfb, 0xec, 0xea);
    private static readonly SKColor Plum = new(0x6c, 0x2a, 0x6e), Slate = new(0x3f, 0x49, 0x54), Grey = new(0x4b, 0x4b, 0x4b);

    // The drawings of Pages/Shared/_Icons.cshtml: what is filled, and what is a line.
    private static readonly Dictionary<string, (string Filled, string Lines)> Icons = new(StringComparer.Ordinal)
    {
        ["true"] = ("M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.6 15.9-4.6-4.6 2-2 2.6 2.6 5.8-5.8 2 2Z", ""),
        ["mostly-true"] = ("", "M2.2 12a9.8 9.8 0 1 0 19.6 0 9.8 9.8 0 1 0-19.6 0ZM7.2 12.4l3.3 3.2 6.3-6.3"),
        ["half-true"] = ("M12 1a11 11 0 0 0 0 22Z", "M12 2.2h9.3v19.6H12"),
        ["misleading"] = ("M12 0 24 12 12 24 0 12ZM8 17h2.6v-4.2h3V15l4-3.6-4-3.6V10H8Z", ""),
        ["mostly-false"] = ("", "M2.2 2.2h19.6v19.6H2.2ZM7.6 7.6l8.8 8.8m0-8.8-8.8 8.8"),
        ["false"] = ("M1 1h22v22H1Zm11 9L8.4 6.4l-2 2L10 12l-3.6 3.6 2 2L12 14l3.6 3.6 2-2L14 12l3.6-3.6-2-2Z", ""),
        ["unverifiable"] = ("M10.6 17.2a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 1 0-2.8 0Z", "M9 9.7a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1-1.5 2"),
        ["withdrawn"] = ("", "M9.5 3.5 4 9l5.500 5.500M4 9h10.500a5.500 5.500 0 0 1 0 11H8"),
    };

    public static void Draw(SKCanvas canvas, float x, float y, string plate, string word)
    {
        var (tone, ground) = Colours(plate);
        var hasIcon = Icons.ContainsKey(plate);
        var text = CardText.Line(word, Lettering.Sans, 50, 900);
        var start = plate == "misleading" ? Point : plate == "withdrawn" ? 4 : 26;
        var iconRoom = hasIcon ? Icon + 20 : 0;
        var width = start + iconRoom + text.Width + (plate == "misleading" ? Point : plate == "withdrawn" ? 4 : 34);
        using var shape = Shape(plate, new SKRect(x, y, x + width, y + Height));
        using var paint = new SKPaint { IsAntialias = true, Color = ground };
        if (plate != "withdrawn")
            canvas.DrawPath(shape, paint);
        using var line = new SKPaint { IsAntialias = true, Color = tone, Style = SKPaintStyle.Stroke, StrokeWidth = Line };
        line.PathEffect = plate == "unverifiable" ? SKPathEffect.CreateDash([14, 10], 0) : null;
        if (ground != tone)
            canvas.DrawPath(shape, line);
        var letters = ground == tone ? SKColors.White : tone;
        if (hasIcon)
            DrawIcon(canvas, x + start, y + (Height - Icon) / 2, Icons[plate], letters, dashedRing: plate == "unverifiable");
        text.Draw(canvas, x + start + iconRoom, x + start + iconRoom + text.Width, y + 9, letters);
    }

    private static (SKColor Tone, SKColor Ground) Colours(string plate) => plate switch
    {
        "true" => (Green, Green),
        "mostly-true" => (Green, GreenWash),
        "half-true" => (Ochre, OchreWash),
        "misleading" => (Plum, Plum),
        "mostly-false" => (Red, RedWash),
        "false" => (Red, Red),
        "unverifiable" => (Slate, SKColors.White),
        _ => (Grey, SKColors.White),
    };

    private static SKPath Shape(string plate, SKRect box)
    {
        var path = new SKPath();
        const float round = Height / 2;
        switch (plate)
        {
            case "true" or "mostly-true":
                path.AddRoundRect(box, round, round);
                break;
            case "half-true":
                using (var half = new SKRoundRect())
                {
                    half.SetRectRadii(box, [new(round, round), default, default, new(round, round)]);
                    path.AddRoundRect(half);
                }
                break;
            case "misleading":
                path.AddPoly([new(box.Left + Point / 2, box.Top), new(box.Right - Point / 2, box.Top), new(box.Right, box.MidY), new(box.Right - Point / 2, box.Bottom), new(box.Left + Point / 2, box.Bottom), new(box.Left, box.MidY)]);
                break;
            case "withdrawn":
                path.MoveTo(box.Left, box.Top);
                path.LineTo(box.Right, box.Top);
                path.MoveTo(box.Left, box.Bottom);
                path.LineTo(box.Right, box.Bottom);
                break;
            case "unverifiable":
                path.AddRoundRect(box, 10, 10);
                break;
            default:
                path.AddRect(box);
                break;
        }
        return path;
    }

    private static void DrawIcon(SKCanvas canvas, float x, float y, (string Filled, string Lines) icon, SKColor colour, bool dashedRing)
    {
        using var fill = new SKPaint { IsAntialias = true, Color = colour };
        using var stroke = new SKPaint { IsAntialias = true, Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = 2.4f };
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(Icon / 24);
        if (icon.Filled.Length > 0)
        {
            using var filled = SKPath.ParseSvgPathData(icon.Filled);
            filled.FillType = SKPathFillType.EvenOdd;
            canvas.DrawPath(filled, fill);
        }
        if (icon.Lines.Length > 0)
        {
            using var lines = SKPath.ParseSvgPathData(icon.Lines);
            canvas.DrawPath(lines, stroke);
        }
        if (dashedRing)
        {
            stroke.StrokeWidth = 2;
            stroke.PathEffect = SKPathEffect.CreateDash([4, 2.53f], 0);
            canvas.DrawCircle(12, 12, 10.4f, stroke);
        }
        canvas.Restore();
    }
}

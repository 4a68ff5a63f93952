using SkiaSharp;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Cards;

/// <summary>Draws a card, 1200 × 630: the claim in serif type, who said it, and the verdict under a rule, to be read at a quarter of the size too.</summary>
internal static class CardDrawing
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 64;
    private const int ClaimTop = 118;
    private const int ClaimBottom = 424;
    private const int Rule = 486;

    // Greys, so that they stay so with sixteen shades.
    private static readonly SKColor Ink = new(0x11, 0x11, 0x11);
    private static readonly SKColor Soft = new(0x44, 0x44, 0x44);

    // Fonts are shared, and shaping with one is not for two at once. Each card is drawn once and kept.
    private static readonly Lock Drawing = new();

    public static byte[] Png(Card card)
    {
        lock (Drawing)
        {
            using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
            Draw(surface.Canvas, card);
            using var picture = surface.PeekPixels();
            return PalettePng.Write(picture);
        }
    }

    private static void Draw(SKCanvas canvas, Card card)
    {
        canvas.Clear(SKColors.White);
        DrawHead(canvas);
        // A claim in letters that we have no type for is left to its page: who said it stands in its place.
        var claim = Lettering.Serif.Written(card.Wording);
        var text = claim is null ? CardText.Fit(Lettering.Sans.Written(card.Who) ?? T["Claim"], Lettering.Sans, Width - 2 * Margin, ClaimBottom - ClaimTop)
            : CardText.Fit(claim, Lettering.Serif, Width - 2 * Margin, ClaimBottom - ClaimTop);
        // Lines are set from the top, as on the page.
        text.Draw(canvas, Margin, Width - Margin, ClaimTop, Ink);
        if (claim is not null && Lettering.Sans.Written(card.Who) is { } who)
            CardText.Line(who, Lettering.Sans, 30, Width - 2 * Margin).Draw(canvas, Margin, Width - Margin, 440, Soft);
        using (var rule = new SKPaint { Color = Ink })
            canvas.DrawRect(Margin, Rule, Width - 2 * Margin, 4, rule);
        Plate.Draw(canvas, Margin, Rule + 28, card.Plate, Lettering.Sans.Written(T[card.Rating]) ?? "Verdict");
    }

    // The mark of the house with its name, and the boxed word that says what the large words are.
    private static void DrawHead(SKCanvas canvas)
    {
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        using var box = new SKPaint { Color = Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2 };
        var claim = CardText.Line(T["Claim"], Lettering.Sans, 26, 200);
        canvas.DrawRoundRect(Margin, 50, claim.Width + 28, 44, 4, 4, box);
        claim.Draw(canvas, Margin + 14, Margin + 14 + claim.Width, 53, Ink);
        using var mark = SKPath.ParseSvgPathData("M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm1 1h21v20H13Z");
        mark.FillType = SKPathFillType.EvenOdd;
        const float nameAt = Width - Margin - 154;
        canvas.Save();
        canvas.Translate(nameAt - 66, 54);
        canvas.Scale(1.5f);
        canvas.DrawPath(mark, ink);
        canvas.Restore();
        CardText.Line("FactCheck", Lettering.Sans, 30, 200).Draw(canvas, nameAt, Width, 50, Ink);
    }
}

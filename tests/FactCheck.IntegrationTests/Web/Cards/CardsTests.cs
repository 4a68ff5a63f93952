using System.Net;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Cards;
using FactCheck.Web.Pages.Shared;
using SkiaSharp;

namespace FactCheck.IntegrationTests.Web.Cards;

public sealed class CardsTests(Site site) : IClassFixture<Site>
{
    private const int MostBytes = 60_000;

    [Theory]
    [InlineData("True", 0x0a, 0x57, 0x41)]
    [InlineData("Mostly true", 0x0a, 0x57, 0x41)]
    [InlineData("Half true", 0x67, 0x48, 0x00)]
    [InlineData("Mostly false", 0x96, 0x20, 0x1b)]
    [InlineData("False", 0x96, 0x20, 0x1b)]
    [InlineData("Unverifiable", 0x3f, 0x49, 0x54)]
    [InlineData("Not a claim", 0x4b, 0x4b, 0x4b)]
    public async Task A_card_is_a_small_picture_with_the_claim_and_the_plate_in_its_colour(string rating, byte red, byte green, byte blue)
    {
        using var card = await CardAsync($"The buoys were {rating.ToLowerInvariant()}ly counted", rating);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.True(Count(card, new SKRectI(64, 500, 700, 620), p => Near(p, new SKColor(red, green, blue))) > 500, "No plate.");
        Assert.True(Count(card, new SKRectI(64, 118, 1136, 424), IsInk) > 3000, "No claim.");
        Assert.True(Count(card, new SKRectI(64, 430, 1136, 486), p => p.Red < 0x80) > 300, "Nobody said it.");
        Assert.Equal(0, Count(card, new SKRectI(1140, 0, 1200, 630), p => p != SKColors.White));
    }

    [Fact]
    public void A_plate_that_only_other_scales_have_is_drawn_too()
    {
        using var card = SKBitmap.Decode(CardDrawing.Png(new Card(
            "a", "The tide waited", new Speaker("Port Ministry", SourceType.Organisation, null, null), null, false, new CardRuling(VerdictState.Published, "Misleading", "misleading", "No.", null))));
        Assert.True(Count(card, new SKRectI(64, 500, 700, 620), p => Near(p, new SKColor(0x6c, 0x2a, 0x6e))) > 5000);
        // Pointed at both ends.
        Assert.True(Near(card.GetPixel(66, 516), SKColors.White) && Near(card.GetPixel(66, 600), SKColors.White));
    }

    [Fact]
    public async Task A_long_claim_is_set_smaller_and_cut_within_its_room()
    {
        using var card = await CardAsync(string.Join(' ', Enumerable.Repeat("The authority counted every vessel twice and", 20)) + " " + new string('m', 300), "False");
        Assert.True(Count(card, new SKRectI(64, 118, 1136, 424), IsInk) > 20_000);
        Assert.Equal(0, Count(card, new SKRectI(64, 426, 1136, 436), IsInk));
    }

    [Fact]
    public async Task Arabic_begins_at_the_right_and_its_letters_join()
    {
        using var card = await CardAsync("قالت الوزارة إن 12 سفينة غرقت", "False");
        var (left, right) = (Count(card, new SKRectI(64, 118, 300, 424), IsInk), Count(card, new SKRectI(900, 118, 1137, 424), IsInk));
        Assert.True(right > 1000, "It does not begin at the right.");
        Assert.True(right > left, "It does not run from the right.");
        // Joined, the letters of a word are one stretch of ink: far fewer gaps than letters.
        Assert.InRange(Stretches(card, new SKRectI(64, 118, 1137, 230)), 3, 16);
    }

    [Theory]
    [InlineData("中国外交部否认了这一指控")]
    [InlineData("🚢🚢🚢")]
    [InlineData(" ")]
    public async Task A_claim_in_letters_that_cannot_be_drawn_still_has_a_card(string words)
    {
        using var card = await CardAsync(words, "False");
        Assert.True(Count(card, new SKRectI(64, 118, 1136, 424), IsInk) > 1000, "Who said it is not there.");
    }

    [Fact]
    public async Task There_is_no_card_of_what_is_not_published()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync("/cards/there-is-none.png")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync("/cards/..%2f..%2fetc%2fpasswd.png")).StatusCode);
    }

    private async Task<SKBitmap> CardAsync(string words, string rating)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim(words);
        news.Publish(claim, news.Content(rating, "Because."));
        await news.SavedAsync(claim);
        using var answer = await site.Reader().Http.GetAsync($"/cards/{claim.Slug}.png");
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 1000, MostBytes);
        if (Environment.GetEnvironmentVariable("FACTCHECK_CARDS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{claim.Slug}.png"), bytes);
        return SKBitmap.Decode(bytes);
    }

    private static bool IsInk(SKColor pixel) => pixel.Red < 0x60 && pixel.Green < 0x60 && pixel.Blue < 0x60;

    // The picture has fewer shades than the drawing.
    private static bool Near(SKColor pixel, SKColor colour) =>
        Math.Abs(pixel.Red - colour.Red) < 12 && Math.Abs(pixel.Green - colour.Green) < 12 && Math.Abs(pixel.Blue - colour.Blue) < 12;

    private static int Count(SKBitmap card, SKRectI box, Func<SKColor, bool> counts)
    {
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
                count += counts(card.GetPixel(x, y)) ? 1 : 0;
        }
        return count;
    }

    private static int Stretches(SKBitmap card, SKRectI box)
    {
        var (count, inside) = (0, false);
        for (var x = box.Left; x < box.Right; x++)
        {
            var ink = Count(card, new SKRectI(x, box.Top, x + 1, box.Bottom), IsInk) > 0;
            count += ink && !inside ? 1 : 0;
            inside = ink;
        }
        return count;
    }
}

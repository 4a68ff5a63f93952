using SkiaSharp;

namespace FactCheck.Web.Cards;

/// <summary>Words set in lines.</summary>
internal sealed record CardText(List<string> Lines, Lettering Type, float Size, bool FromRight)
{
    private const float LineHeight = 1.22f;
    private const string Cut = "…";

    private static readonly float[] Sizes = [76, 68, 60, 54, 48, 42];

    public float Width => Lines.Max(l => Type.WidthOf(l, Size));

    /// <summary>As large as fits; what does not fit even in the smallest size is cut at the end of a word.</summary>
    public static CardText Fit(string words, Lettering type, float width, float height)
    {
        foreach (var size in Sizes)
        {
            var most = (int)(height / (size * LineHeight));
            var lines = Break(words, type, size, width);
            if (lines.Count <= most)
                return new CardText(Balanced(words, lines.Count, type, size, width), type, size, Lettering.RunsFromRight(words));
            if (size == Sizes[^1])
                return new CardText([.. lines[..(most - 1)], Shortened(lines[most - 1] + Cut, type, size, width)], type, size, Lettering.RunsFromRight(words));
        }
        throw new InvalidOperationException("There is a smallest size.");
    }

    /// <summary>One line, cut at the end of a word where it is too long.</summary>
    public static CardText Line(string words, Lettering type, float size, float width) => new(
        [type.WidthOf(words, size) <= width ? words : Shortened(words + Cut, type, size, width)], type, size, Lettering.RunsFromRight(words));

    public void Draw(SKCanvas canvas, float left, float right, float top, SKColor colour)
    {
        for (var i = 0; i < Lines.Count; i++)
            Type.Draw(canvas, Lines[i], left, right, top + Size * (1.06f + LineHeight * i), Size, colour, FromRight);
    }

    // As many lines, as even as they can be.
    private static List<string> Balanced(string words, int count, Lettering type, float size, float width)
    {
        var best = Break(words, type, size, width);
        for (var narrower = width * .95f; narrower > width / 2; narrower -= width * .05f)
        {
            var lines = Break(words, type, size, narrower);
            if (lines.Count > count)
                break;
            best = lines;
        }
        return best;
    }

    private static List<string> Break(string words, Lettering type, float size, float width)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in words.Split(' ').SelectMany(w => Pieces(w, type, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && type.WidthOf(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        lines.Add(line);
        return lines;
    }

    // A word wider than the card, such as an address, goes over several lines.
    private static IEnumerable<string> Pieces(string word, Lettering type, float size, float width)
    {
        while (word.Length > 1 && type.WidthOf(word, size) > width)
        {
            var length = word.Length;
            while (length > 1 && type.WidthOf(word[..length], size) > width)
                length = length > 40 ? length / 2 : length - 1;
            if (char.IsHighSurrogate(word[length - 1]))
                length = Math.Max(2, length - 1);
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }

    private static string Shortened(string words, Lettering type, float size, float width)
    {
        while (type.WidthOf(words, size) > width && words.LastIndexOf(' ') is > 0 and var end)
            words = words[..end].TrimEnd(' ', ',', ';', ':', '.', '،') + Cut;
        return words;
    }
}

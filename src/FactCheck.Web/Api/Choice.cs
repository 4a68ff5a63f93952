namespace FactCheck.Web.Api;

/// <summary>One of a few words in an address, in any case: the framework takes enums only as they are spelt in C#, and numbers for them.</summary>
internal readonly record struct Choice<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, out Choice<T> choice)
    {
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]);
        choice = new Choice<T>(value);
        return known;
    }
}

namespace FactCheck.Web.Hosting;

/// <summary>What a browser calls itself, in words that a person recognises in a list.</summary>
internal static class Device
{
    // Each also names those that come after it, so the first that fits counts.
    private static readonly (string Mark, string Word)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Word)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "a Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string InWords(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"A browser on {system}",
        _ => "A browser that does not say which",
    };

    private static string? Find((string Mark, string Word)[] list, string? userAgent) =>
        list.FirstOrDefault(l => userAgent?.Contains(l.Mark, StringComparison.Ordinal) == true).Word;
}

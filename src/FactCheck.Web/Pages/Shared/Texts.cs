using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Shared;

/// <summary>
/// What the site says, in the language of the request: <c>T["{0} and {1}", a, b]</c>. The key is the English sentence; the other
/// languages have it in the Words.….resx of the folder that says it. A sentence nobody has translated yet is shown in English.
/// </summary>
/// <remarks>
/// Not IStringLocalizer: sentences are also made in records, where nothing is injected, and a sentence said in two folders
/// should be translated once. So all files are one list, and two that translate a sentence differently stop the site at its first word.
/// </remarks>
public sealed class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _translations =
        Language.All.Where(l => l != Language.English).ToFrozenDictionary(l => l.Code, Read);

    private Texts() { }

    public static Texts T { get; } = new();

    public string this[string english] => Translated(english);

    /// <summary>With words or numbers put in their places; foreign words do not upset the direction of the sentence.</summary>
    public string this[string english, params object?[] parts] =>
        string.Format(CultureInfo.CurrentUICulture, Translated(english), Isolated(parts));

    /// <summary>The same for a page: the sentence and its parts may hold markup; a part that is a plain string is encoded.</summary>
    public IHtmlContent Html(string english, params object?[] parts) =>
        new HtmlContentBuilder().AppendFormat(CultureInfo.CurrentUICulture, Translated(english), Isolated(parts)!);

    /// <summary>A sentence about a number: "{0} rebuttal|{0} rebuttals". Arabic has six forms: none, one, two, few, many, others.</summary>
    public string Count(int number, string english, params object?[] parts)
    {
        var forms = Translated(english).Split('|');
        var form = Math.Min(Language.Current == Language.Arabic ? ArabicForm(number) : number == 1 ? 0 : 1, forms.Length - 1);
        return string.Format(CultureInfo.CurrentUICulture, forms[form], [number.ToString("N0", CultureInfo.InvariantCulture), .. Isolated(parts)]);
    }

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => this["{0} and {1}", string.Join(this[", "], items.Take(items.Count - 1)), items[^1]],
    };

    /// <summary>All that is translated into a language, English sentence first.</summary>
    public IReadOnlyDictionary<string, string> In(Language language) => _translations[language.Code];

    // https://cldr.unicode.org/index/cldr-spec/plural-rules
    private static int ArabicForm(int number) => number switch
    {
        0 or 1 or 2 => number,
        _ when number % 100 is >= 3 and <= 10 => 3,
        _ when number % 100 >= 11 => 4,
        _ => 5,
    };

    private string Translated(string english) =>
        _translations.TryGetValue(CultureInfo.CurrentUICulture.Name, out var texts) && texts.TryGetValue(english, out var text) ? text : english;

    // A Latin name at the end of an Arabic sentence would take the full stop to its other side.
    private static object?[] Isolated(object?[] parts) => !Language.Current.IsRightToLeft
        ? parts
        : [.. parts.Select(part => part switch
        {
            string text => $"\u2068{text}\u2069",
            IHtmlContent html => new HtmlContentBuilder().Append("\u2068").AppendHtml(html).Append("\u2069"),
            _ => part,
        })];

    private static FrozenDictionary<string, string> Read(Language language)
    {
        var satellite = typeof(Texts).Assembly.GetSatelliteAssembly(new CultureInfo(language.Code));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader)
            {
                var (english, text) = ((string)entry.Key, (string)entry.Value!);
                if (!texts.TryAdd(english, text) && texts[english] != text)
                    throw new InvalidDataException($"“{english}” has two translations, the second in {name}.");
            }
        }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using FactCheck.Data.Editors;

namespace FactCheck.Data.SitePages;

/// <summary>A page on which the house says how it works: /about/{key}. Its texts are versions; the newest is shown, and none is ever changed.</summary>
public sealed class SitePage
{
    /// <summary>Characters that a title may have.</summary>
    public const int LongestTitle = 80;

    /// <summary>The language that every page has; another falls back to it.</summary>
    public const string FirstLanguage = "en";

    private readonly List<SitePageVersion> _versions = [];

    private SitePage() { }

    public SitePage(string key, int position) => (Key, Position) = (key, position);

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>"methodology", "rating-scales".</summary>
    public string Key { get; private set; } = "";

    /// <summary>Order among the pages, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>All texts that it has had, in all languages.</summary>
    public IReadOnlyList<SitePageVersion> Versions => _versions;

    /// <summary>What readers see in a language, if it has a text in it.</summary>
    public SitePageVersion? Latest(string language) => _versions.Where(v => v.Language == language).MaxBy(v => v.Number);

    /// <summary>The text that comes with the program.</summary>
    public void Ship(string language, string title, string text, DateTimeOffset at) =>
        _versions.Add(new SitePageVersion(this, language, 1, title, text, "Came with FactCheck", null, at));

    /// <summary>Gives the page a new text in a language.</summary>
    /// <param name="language">"en", "ar".</param>
    /// <param name="title">Its heading.</param>
    /// <param name="text">Markdown.</param>
    /// <param name="why">What is different, for whoever reads the versions later.</param>
    /// <param name="basedOn">The number of the version that the writer had before them; 0 for none.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">Something is missing, or somebody else has written since.</exception>
    public void Write(string language, string? title, string? text, string? why, int basedOn, Editor by, DateTimeOffset at)
    {
        var latest = Latest(language);
        if ((latest?.Number ?? 0) != basedOn)
            throw new RuleException("Somebody saved another version while you were writing. Read it below, and save again if yours is to replace it.");
        if (string.IsNullOrWhiteSpace(title) || title.Length > LongestTitle)
            throw new RuleException($"The title has from 1 to {LongestTitle} characters.", nameof(SitePageVersion.Title));
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleException("Write the text.", nameof(SitePageVersion.Text));
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say what is different: readers see it among the versions.", nameof(SitePageVersion.Why));
        if (latest is not null && latest.Title == title.Trim() && latest.Text == text.ReplaceLineEndings("\n").Trim())
            throw new RuleException("Nothing is different from the version that readers see.");
        _versions.Add(new SitePageVersion(this, language, basedOn + 1, title.Trim(), text.ReplaceLineEndings("\n").Trim(), why.Trim(), by, at));
    }
}

/// <summary>A text that a page had from then on. Rows are only ever added; the database refuses anything else.</summary>
public sealed class SitePageVersion
{
    private SitePageVersion() { }

    internal SitePageVersion(SitePage page, string language, int number, string title, string text, string why, Editor? by, DateTimeOffset at) =>
        (PageId, Language, Number, Title, Text, Why, By, ById, At) = (page.Id, language, number, title, text, why, by, by?.Id, at);

    public Guid Id { get; private set; } = RowId.Next();

    public Guid PageId { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>1 for the first in its language; one more with every one after it.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    public string Why { get; private set; } = "";

    /// <summary>Null for the text that came with the program.</summary>
    public Editor? By { get; private set; }

    public Guid? ById { get; private set; }

    public DateTimeOffset At { get; private set; }
}

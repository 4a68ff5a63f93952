using FactCheck.Data.Sources;

namespace FactCheck.Web.Pages.Shared;

/// <summary>What sources and their names are called on pages, and how things are counted.</summary>
public static class SourceWords
{
    public static string Word(this SourceType type) => type.ToString();

    /// <summary>Of a list of them.</summary>
    public static string Many(this SourceType type) => type switch
    {
        SourceType.Person => "Persons",
        SourceType.Organisation => "Organisations",
        SourceType.Outlet => "Outlets",
        _ => "Unnamed",
    };

    public static string Word(this AliasKind kind) => kind switch
    {
        AliasKind.Full => "full name",
        AliasKind.Abbreviation => "abbreviation",
        AliasKind.Transliteration => "transliteration",
        AliasKind.Metonym => "metonym",
        _ => "within an article only",
    };

    /// <summary>"1 claim", "2,004 claims".</summary>
    public static string Counted(this int count, string word) => $"{count:N0} {word}{(count == 1 ? "" : "s")}";

    /// <summary>How often: "once", "7 times".</summary>
    public static string Times(this int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => $"{count:N0} times",
    };
}

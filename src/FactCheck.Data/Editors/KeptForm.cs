using System.Globalization;

namespace FactCheck.Data.Editors;

/// <summary>
/// What somebody had typed when the session ran out, kept for that person alone until it can be given back. It is never sent
/// by itself.
/// </summary>
public sealed class KeptForm
{
    /// <summary>How long it is kept: past a night's sleep.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(1);

    /// <summary>Characters that are kept of one form. A long rationale has ten thousand.</summary>
    public const int MostCharacters = 1_000_000;

    private KeptForm() { }

    public KeptForm(Guid editorId, string page, string address, IEnumerable<TypedField> fields, bool hadFiles, DateTimeOffset at)
    {
        EditorId = editorId;
        Page = page;
        Address = address;
        Fields = [.. fields];
        HadFiles = hadFiles;
        KeptAt = at;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid EditorId { get; private set; }

    /// <summary>The page that the form stood on: path and query.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Where the form was sent: path and query.</summary>
    public string Address { get; private set; } = "";

    public List<TypedField> Fields { get; private set; } = [];

    /// <summary>Files were chosen. They are not kept: a browser gives no form its files back.</summary>
    public bool HadFiles { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>Whether a person may have typed a field: ids, versions and ticks say nothing without their form.</summary>
    public static bool LooksTyped(string value) =>
        !string.IsNullOrWhiteSpace(value) && !Guid.TryParse(value, out _) && !long.TryParse(value, CultureInfo.InvariantCulture, out _) && !bool.TryParse(value, out _);
}

/// <summary>A field as a browser sends it; a name may come several times.</summary>
public sealed class TypedField
{
    public required string Name { get; init; }
    public required string Value { get; init; }
}

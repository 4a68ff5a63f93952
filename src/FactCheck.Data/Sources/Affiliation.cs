namespace FactCheck.Data.Sources;

/// <summary>Whom a source belonged to for a time, and in which office.</summary>
public sealed class Affiliation
{
    private Affiliation() { }

    internal Affiliation(Source source, string organisation, string? role, DateOnly? since, DateOnly? until)
    {
        if (until < since)
            throw new RuleException("It ends before it begins. Exchange the two days, or leave one open.", nameof(Until));
        SourceId = source.Id;
        Organisation = organisation;
        Role = role;
        Since = since;
        Until = until;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid SourceId { get; private set; }

    public string Organisation { get; private set; } = "";

    public string? Role { get; private set; }

    /// <summary>The first day; null if it is not known.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The last day; null if it is not known, or has not come.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>"spokesman, US-led coalition, 2017-01-02 – open": as the log keeps it.</summary>
    public string Words => $"{(Role is null ? "" : Role + ", ")}{Organisation}, {Day(Since)} – {Day(Until)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "open";
}

namespace FactCheck.Data.Incidents;

/// <summary>One event on which claims are laid side by side.</summary>
public sealed class Incident
{
    private const int LongestTitle = 120;

    private Incident() { }

    public Incident(string slug, string title)
    {
        Slug = slug;
        Title = title;
    }

    /// <summary>A new incident by its title; its address is made from that.</summary>
    /// <exception cref="RuleException">The title is empty, too long, or has nothing to make an address from.</exception>
    public static Incident Called(string title)
    {
        title = title.Trim();
        if (title.Length is 0 or > LongestTitle)
            throw new RuleException($"Give the incident a title of up to {LongestTitle} characters.");
        var incident = new Incident("", title);
        // The tail of the id keeps two incidents of one title apart.
        incident.Slug = $"{Statements.Slug.Of(title)}-{incident.Id.ToString("N")[^6..]}".TrimStart('-');
        return incident;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";
}

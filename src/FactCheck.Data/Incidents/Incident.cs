namespace FactCheck.Data.Incidents;

/// <summary>One event on which claims are laid side by side.</summary>
public sealed class Incident
{
    private Incident() { }

    public Incident(string slug, string title)
    {
        Slug = slug;
        Title = title;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";
}

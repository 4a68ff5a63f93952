using FactCheck.Ingest;

namespace FactCheck.IntegrationTests;

/// <summary>Articles written for these tests.</summary>
internal static class Articles
{
    /// <summary>A ministry claims, a spokeswoman denies it. Articles about two places are not taken for one article.</summary>
    public static Input Dam(string name = "dam.txt", string place = "Orlen") => Input.Text(name, $"""
        Coalition Rejects Ministry’s Claim About the {place} Dam

        On March 3, the Veskan Defense Ministry said in a statement that coalition aircraft had bombed the {place} dam and drowned forty farms in the valley below.

        The coalition’s spokeswoman Col. Anna Reyes denied the claim. “No aircraft of ours flew within fifty kilometers of the {place} dam that day,” Reyes told reporters. “The ministry’s statement is false.”

        The dam was built in 1962 and supplies three towns with water. Engineers from the provincial water board inspected its gates in the spring, and farmers in the valley have complained for years that the spillway is too narrow for the snowmelt.

        Local officials said on Tuesday that the floods began after four days of rain.

        Gauges along the river read, hour by hour: {string.Join(", ", Enumerable.Range(1, 60).Select(hour => $"{place.ToLowerInvariant()} {hour * 7 % 97}"))}.
        """);
}

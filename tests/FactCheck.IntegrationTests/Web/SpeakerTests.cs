using FactCheck.Data.Sources;
using FactCheck.Web.Pages.Shared;

namespace FactCheck.IntegrationTests.Web;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Ryan Dillon", "Col.", "US-led coalition", "Col. Ryan Dillon", "for the US-led coalition")]
    [InlineData("Mara Lindt", "River Guard’s spokeswoman Capt.", "River Guard", "Capt. Mara Lindt", "spokeswoman, for the River Guard")]
    [InlineData("Dagny Orlund", "mission’s spokeswoman", "Lenn Observer Mission", "Dagny Orlund", "spokeswoman, for the Lenn Observer Mission")]
    [InlineData("Samuel Oakford", null, "Airwars", "Samuel Oakford", "for Airwars")]
    [InlineData("Jean-Yves Le Drian", "Foreign Minister", null, "Foreign Minister Jean-Yves Le Drian", "")]
    [InlineData("Anna Berg", "spokeswoman", null, "Anna Berg", "spokeswoman")]
    public void A_person_is_named_with_rank_before_and_office_after(string name, string? role, string? affiliation, string title, string standing)
    {
        var speaker = new Speaker(name, SourceType.Person, role, affiliation);
        Assert.Equal((title, standing), (speaker.Title, speaker.Standing));
    }

    [Theory]
    [InlineData("Russian Defense Ministry", SourceType.Organisation, "the Russian Defense Ministry")]
    [InlineData("Russia’s Defense Ministry", SourceType.Organisation, "Russia’s Defense Ministry")]
    [InlineData("The Pentagon", SourceType.Organisation, "The Pentagon")]
    [InlineData("TASS", SourceType.Outlet, "TASS")]
    [InlineData("some experts", SourceType.Unnamed, "“some experts”, not named further")]
    public void A_body_takes_its_article_in_a_sentence(string name, SourceType type, string inSentence) =>
        Assert.Equal(inSentence, new Speaker(name, type, null, "Russia").InSentence);
}

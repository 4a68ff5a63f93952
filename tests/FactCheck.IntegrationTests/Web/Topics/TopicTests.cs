using System.Net;
using FactCheck.Data.Editors;
using FactCheck.IntegrationTests.Web.Sources;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Topics;

public sealed class TopicTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_tag_reaches_readers_once_an_administrator_makes_a_topic_of_it()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var source = news.Source("Water Board");
        var (tagged, other, draft) = (news.Rules(source, "The river rose"), news.Rules(source, "The river fell"), news.Claims(source, "not for readers yet"));
        foreach (var claim in new[] { tagged, draft })
            claim.Tag("floods, dams", news.Author, news.Now);
        other.Tag("ask maya", news.Author, news.Now);
        await news.Db.SaveChangesAsync();
        Assert.DoesNotContain("loods", (await site.Reader().OpenAsync("/topics")).Text);

        var desk = await site.EditorAsync("Maya");
        var room = await desk.OpenAsync("/desk/topics");
        Assert.Contains("floods dams 2", room.All("li"));
        room = await desk.SubmitAsync(room.Form("Add the topic"), new() { ["Name"] = "Floods dams", ["Sentence"] = "Water where it should not be." });
        Assert.Contains("The topic is added", room.Document.Body!.TextContent);

        Assert.Contains("Floods dams Water where it should not be. 1 verdict", (await site.Reader().OpenAsync("/topics")).All(".entry"));
        var topic = await site.Reader().OpenAsync("/topics/floods-dams");
        Assert.Equal(["The river rose"], topic.All(".entry h3"));
        Assert.Equal(["/topics/floods-dams"], topic.Document.QuerySelectorAll(".entry .meta a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("ask maya", topic.Document.DocumentElement.OuterHtml);
        Assert.True(await Questions.ForAsync(site, "/topics/floods-dams") <= 3);

        room = await desk.SubmitAsync(room.Form("Save the sentence of Floods dams"), new() { ["Sentence"] = "Water, and who kept it." });
        Assert.Contains("Water, and who kept it.", (await site.Reader().OpenAsync("/topics/floods-dams")).Text);
        room = await desk.SubmitAsync(room.Form("Add the topic"), new() { ["Name"] = "floods, DAMS", ["Sentence"] = "Again." });
        Assert.Contains("There is a topic of this name already.", room.Text);
        Assert.Equal("floods, DAMS", room.Document.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_an_administrator_is_offered_to_make_topics()
    {
        var editor = await site.EditorAsync("Daniel", EditorRole.Editor);
        Assert.False((await editor.OpenAsync("/desk/topics")).HasButton("Add the topic"));
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/topics/none")).Status);
}

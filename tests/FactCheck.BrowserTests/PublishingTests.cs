using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>From the link that the first start prints to the page that readers see.</summary>
public sealed class PublishingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Claim = "the River Guard had refussed to close Lock Seven";
    private const string Wording = "The River Guard refused to close Lock Seven for leaking barges";
    private const string Why = "The lock was closed at noon, and the ministry had been told so.";

    [Fact]
    public async Task A_claim_is_answered_ruled_on_reviewed_and_read()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await using var mayasBrowser = await chromium.OpenAsync(site, javaScript: true);
        await using var danielsBrowser = await chromium.OpenAsync(site, javaScript: true);
        var complaints = new List<string>();
        var page = await PageOf(mayasBrowser, complaints);

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByText("No verdict is published yet")).ToBeVisibleAsync();
        await page.InspectAsync("home-empty");
        await page.GotoAsync(site.JoinLink.AbsoluteUri);
        await page.InspectAsync("join");

        var maya = new EditorAtDesk(page, "Maya Lindqvist");
        await maya.JoinAsync(site.JoinLink.AbsoluteUri);
        await page.InspectAsync("queue-empty");
        await maya.SignOutAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Error: Sign in · FactCheck");
        await page.InspectAsync("sign-in-errors");
        await maya.SignInAsync();

        await page.GotoAsync("/desk/inbox");
        await page.InspectAsync("inbox");
        await maya.BringInAsync(Repository.Article);
        await page.InspectAsync("import");
        await page.GotoAsync("/desk/queue");
        await page.InspectAsync("queue");

        await maya.OpenClaimAsync(Claim);
        await page.InspectAsync("claim-new");
        await maya.RewordAsync(Wording);
        await maya.ConfirmAsync("it is inaccurate");
        await maya.DraftAsync("False", Why, "The spokeswoman says the lock was **closed at noon** [1]. The ministry has shown nothing else.", "The lock’s log of 3 May");
        await page.InspectAsync("claim-draft");
        await page.ShootWindowAsync("desk-window");
        await maya.SendForReviewAsync();
        await page.InspectAsync("claim-sent");
        var invitation = await maya.InviteAsync();
        await page.InspectAsync("people");

        var review = await PageOf(danielsBrowser, complaints);
        var daniel = new EditorAtDesk(review, "Daniel Osei");
        await daniel.JoinAsync(invitation);
        await daniel.OpenClaimAsync(Wording, "InReview");
        await review.InspectAsync("claim-review");
        await daniel.ApproveAsync();
        await review.InspectAsync("claim-published");
        await review.GotoAsync("/desk/log");
        await review.InspectAsync("log");

        await using var readersBrowser = await chromium.OpenAsync(site, javaScript: true);
        var reader = await PageOf(readersBrowser, complaints);
        await reader.GotoAsync("/");
        await reader.InspectAsync("home");
        await reader.GotoAsync("/verdicts");
        await reader.InspectAsync("verdicts");
        await ReadAsync(reader, Claim, "it is inaccurate");
        await reader.InspectAsync("verdict");
        await reader.ShootWindowAsync("verdict-window");
        await reader.GotoAsync("/verdicts/there-is-none");
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "There is no page here" })).ToBeVisibleAsync();
        await reader.InspectAsync("not-found");
        // The answer 404 is itself reported; nothing else may be, least of all something that the content policy refused.
        Assert.DoesNotContain(complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_of_it_works_without_JavaScript() => await PublishAsync(Repository.Article, Claim, Wording, "it is inaccurate");

    [Fact]
    public async Task The_seed_article_goes_the_same_way()
    {
        var seed = Repository.Seed();
        Assert.SkipWhen(seed is null, "The seed articles are not beside the repository.");
        await PublishAsync(
            seed!, "had resufsed to carry out airstrikes on ISIS columns", "The US-led coalition refused to strike ISIS columns leaving al-Bukamal", "it is inaccurate");
    }

    /// <summary>The whole way with scripts off.</summary>
    private async Task PublishAsync(string article, string claim, string wording, string answer)
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await using var first = await chromium.OpenAsync(site, javaScript: false);
        await using var second = await chromium.OpenAsync(site, javaScript: false);
        var maya = new EditorAtDesk(await first.NewPageAsync(), "Maya Lindqvist");
        await maya.JoinAsync(site.JoinLink.AbsoluteUri);
        await maya.BringInAsync(article);
        await maya.OpenClaimAsync(claim);
        await maya.RewordAsync(wording);
        await maya.ConfirmAsync(answer);
        await maya.DraftAsync("False", Why, "Because [1].", "The lock’s log of 3 May");
        await maya.SendForReviewAsync();
        var daniel = new EditorAtDesk(await second.NewPageAsync(), "Daniel Osei");
        await daniel.JoinAsync(await maya.InviteAsync());
        await daniel.OpenClaimAsync(wording, "InReview");
        await daniel.ApproveAsync();
        await using var readers = await chromium.OpenAsync(site, javaScript: false);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        await ReadAsync(reader, claim, answer);
    }

    private static async Task ReadAsync(IPage reader, string claim, string answer)
    {
        await reader.GotoAsync("/");
        await reader.GetByRole(AriaRole.Heading, new() { Level = 1 }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(reader.Locator(".ruling .badge")).ToHaveTextAsync("False");
        await Assertions.Expect(reader.Locator("#appeared mark")).ToContainTextAsync(claim);
        await Assertions.Expect(reader.Locator(".exchange > li")).ToHaveCountAsync(2);
        await Assertions.Expect(reader.Locator(".exchange")).ToContainTextAsync(answer);
        await Assertions.Expect(reader.Locator("#history")).ToContainTextAsync("Written by Maya Lindqvist, reviewed by Daniel Osei.");
        await Assertions.Expect(reader.GetByRole(AriaRole.Link, new() { Name = "[1]" })).ToHaveAttributeAsync("href", "#e1");
    }

    private static async Task<IPage> PageOf(IBrowserContext browser, List<string> complaints)
    {
        var page = await browser.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return page;
    }
}

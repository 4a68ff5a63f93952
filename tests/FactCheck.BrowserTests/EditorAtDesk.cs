using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>What editors do, in their words: each step presses what a person would press, and waits for what a person would wait for.</summary>
internal sealed class EditorAtDesk(IPage page, string name)
{
    private const string Password = "a sentence is a good password";

    /// <summary>Reading takes a moment, and longer on a busy machine.</summary>
    private const int UntilRead = 90_000;

    private string Email => $"{name.Split(' ')[0].ToLowerInvariant()}@desk.example";

    public IPage Page => page;

    public async Task JoinAsync(string link)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await PressAsync("Make my account");
        await Assertions.Expect(page.GetByText(name)).ToBeVisibleAsync();
    }

    public Task SignOutAsync() => PressAsync("Sign out");

    public async Task SignInAsync()
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await PressAsync("Sign in");
        await Assertions.Expect(page.GetByText(name)).ToBeVisibleAsync();
    }

    public async Task BringInAsync(params string[] files)
    {
        await page.GotoAsync("/desk/inbox");
        await page.GetByLabel("Files").SetInputFilesAsync(files);
        await PressAsync("Read them");
        // The page refreshes itself while the import runs; no script is needed for that.
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{files.Length} of {files.Length} done", new() { Timeout = UntilRead });
    }

    public async Task OpenClaimAsync(string words, string state = "New")
    {
        await page.GotoAsync($"/desk/queue?show={state}");
        await page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rebuttals" })).ToBeVisibleAsync();
        // Keys work once the scripts are there.
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task RewordAsync(string wording)
    {
        await page.GetByLabel("The claim, as the claimant would say it").FillAsync(wording);
        await PressAsync("Save wording");
        await Assertions.Expect(page.GetByText("The new wording is saved")).ToBeVisibleAsync();
    }

    /// <summary>Confirms the rebuttal that holds these words.</summary>
    public async Task ConfirmAsync(string words)
    {
        await page.Locator(".card", new() { HasText = words }).GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card", new() { HasText = words })).ToContainTextAsync("Confirmed by");
    }

    public async Task DraftAsync(string rating, string summary, string rationale, string citation)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = rating, Exact = true }).CheckAsync();
        await page.GetByLabel("Why, in one sentence").FillAsync(summary);
        await page.GetByLabel("Rationale").FillAsync(rationale);
        await page.GetByLabel("What it is").First.FillAsync(citation);
        await page.GetByLabel("Status").First.SelectOptionAsync("archived copy");
        await PressAsync("Save draft");
        await Assertions.Expect(page.GetByText("The draft is saved")).ToBeVisibleAsync();
    }

    public async Task SendForReviewAsync()
    {
        await PressAsync("Send for review");
        await Assertions.Expect(page.GetByText("Sent for review")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
    }

    public async Task<string> InviteAsync(string role = "reviewer")
    {
        await page.GotoAsync("/desk/people");
        await page.GetByRole(AriaRole.Radio, new() { Name = role }).CheckAsync();
        await PressAsync("Make a link");
        return await page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
    }

    public async Task ApproveAsync()
    {
        await PressAsync("Approve and publish");
        await Assertions.Expect(page.GetByText("Readers see it now")).ToBeVisibleAsync();
    }

    private Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Desk;

/// <summary>An editor whose browser runs no scripts: opens pages of the desk and sends their forms, as fast as the site answers.</summary>
internal sealed partial class EditorOverHttp(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public async Task SignInAsync()
    {
        var form = await OpenAsync("/account/sign-in");
        var (_, page) = await SendAsync("/account/sign-in", form, ("Email", DeskDatabase.Email), ("Password", DeskDatabase.Password));
        if (!page.Contains("Sign out", StringComparison.Ordinal))
            throw new InvalidOperationException("The editor could not sign in.");
    }

    public Task<string> OpenAsync(string address) => _http.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>How many milliseconds the page takes, to its last byte.</summary>
    public async Task<double> TimeAsync(string address)
    {
        var clock = Stopwatch.StartNew();
        await OpenAsync(address);
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Decides on the first claim of the new ones; how many milliseconds until the list is there again, without it.</summary>
    public async Task<double> DecideAsync(string handler)
    {
        var list = await OpenAsync("/desk/queue");
        var claim = Only().Match(list).Groups["id"].Value;
        var version = Regex.Match(list, $"""name="Versions\[{claim}\]" value="(?<version>\d+)" """.TrimEnd(), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["version"].Value;
        var (took, page) = await SendAsync($"/desk/queue/triage?handler={handler}", list, ("Only", claim), ($"Versions[{claim}]", version), ("Back", "/desk/queue"));
        if (!page.Contains("class=\"undo\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"{handler} changed nothing.");
        return took;
    }

    public void Dispose() => _http.Dispose();

    private async Task<(double Took, string Page)> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(form).Groups["token"].Value;
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        var clock = Stopwatch.StartNew();
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return (clock.Elapsed.TotalMilliseconds, page);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Only\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Only();
}

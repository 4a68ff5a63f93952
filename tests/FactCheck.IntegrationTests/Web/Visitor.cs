using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.IntegrationTests.Web;

/// <summary>Somebody with a browser that has no JavaScript: opens pages, fills in forms, follows redirects, keeps cookies.</summary>
public sealed class Visitor(HttpClient http)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http => http;

    public async Task<Page> OpenAsync(string path) => await ArriveAsync(await http.GetAsync(path));

    /// <summary>Presses a form's button.</summary>
    /// <param name="form">The form, and the button pressed.</param>
    /// <param name="typed">What is typed over what the form holds, by field name.</param>
    /// <param name="files">Files chosen, by field name.</param>
    public async Task<Page> SubmitAsync(PressedForm form, Dictionary<string, string>? typed = null, IEnumerable<(string Field, string Name, byte[] Bytes)>? files = null)
    {
        var values = form.Values();
        foreach (var (name, value) in typed ?? [])
        {
            Assert.True(form.HasField(name), $"The form has no field {name}.");
            values[name] = value;
        }
        HttpContent content = new FormUrlEncodedContent(values);
        if (files is not null)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in values)
                parts.Add(new StringContent(value), name);
            foreach (var (field, name, bytes) in files)
                parts.Add(new ByteArrayContent(bytes), field, name);
            content = parts;
        }
        return await ArriveAsync(await http.PostAsync(form.Address, content));
    }

    private async Task<Page> ArriveAsync(HttpResponseMessage response)
    {
        while (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            response = await http.GetAsync(response.Headers.Location);
        var document = await Parser.ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        return new Page(response, document);
    }
}

/// <summary>A page that came back.</summary>
public sealed record Page(HttpResponseMessage Response, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Path => Response.RequestMessage!.RequestUri!.AbsolutePath;

    /// <summary>The words a person sees, white space folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent ?? Document.Body!.TextContent);

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    /// <summary>The form with a button that begins with these words.</summary>
    public PressedForm Form(string button)
    {
        var pressed = Document.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => Fold(b.TextContent).StartsWith(button, StringComparison.Ordinal));
        Assert.True(pressed is not null, $"No button “{button}” on {Path}: {Text}");
        return new PressedForm(pressed!, Path + Response.RequestMessage!.RequestUri!.Query);
    }

    public bool HasButton(string button) =>
        Document.QuerySelectorAll("button").Any(b => Fold(b.TextContent).StartsWith(button, StringComparison.Ordinal));

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A form and the button that was pressed in it.</summary>
public sealed class PressedForm(IHtmlButtonElement button, string page)
{
    private readonly IHtmlFormElement _form = button.Form!;

    public string Address => button.GetAttribute("formaction") ?? (_form.GetAttribute("action") is { Length: > 0 } action ? action : page);

    public bool HasField(string name) => _form.Elements.Any(e => e.GetAttribute("name") == name);

    public Dictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>();
        foreach (var element in _form.Elements)
        {
            if (element.GetAttribute("name") is not { } name)
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    values[name] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    values[name] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    values[name] = select.Value ?? "";
                    break;
            }
        }
        if (button.Name is { Length: > 0 } pressed)
            values[pressed] = button.Value;
        return values;
    }
}

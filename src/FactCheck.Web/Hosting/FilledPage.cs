using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Data.Editors;

namespace FactCheck.Web.Hosting;

/// <summary>
/// Puts what somebody had typed back into its form, on the page as it stands now. The form's token is the page's own; its
/// version is the one that the person saw, so that what somebody else did meanwhile shows as a conflict and is not overwritten.
/// </summary>
internal static class FilledPage
{
    private const string Token = "__RequestVerificationToken";

    public static string Fill(Stream html, string page, KeptForm kept)
    {
        var document = new HtmlParser().ParseDocument(html);
        var left = kept.Fields.GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<string>(g.Select(f => f.Value)), StringComparer.Ordinal);
        var form = Find(document, page, kept);
        if (form is not null)
        {
            FillIn(form, left);
            form.ClassList.Add("kept");
            form.Id ??= "kept";
            for (var around = form.ParentElement; around is not null; around = around.ParentElement)
            {
                if (around is IHtmlDetailsElement)
                    around.SetAttribute("open", "");
            }
        }
        var homeless = left.Values.SelectMany(v => v).Where(KeptForm.LooksTyped).ToList();
        document.QuerySelector("main")?.Prepend(Notice(document, form, kept, homeless));
        return document.ToHtml();
    }

    /// <summary>The form that is sent to the same address; of several, the one with the same fields and the same hidden values.</summary>
    private static IHtmlFormElement? Find(IDocument document, string page, KeptForm kept)
    {
        var names = kept.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var values = kept.Fields.Select(f => (f.Name, f.Value)).ToHashSet();
        return document.QuerySelectorAll<IHtmlFormElement>("main form")
            .Select(form => (Form: form, Addresses: AddressesOf(form, page)))
            .Where(f => f.Addresses.Any(a => PathOf(a) == PathOf(kept.Address)))
            .Select(f => (f.Form, Fit:
                (f.Addresses.Contains(kept.Address, StringComparer.OrdinalIgnoreCase) ? 1000 : 0)
                + f.Form.Elements.Count(e => names.Contains(NameOf(e)))
                + 2 * f.Form.Elements.Count(e => e is IHtmlInputElement { Type: "hidden" } hidden && values.Contains((NameOf(e), hidden.Value)))))
            .Where(f => f.Fit > 0)
            .MaxBy(f => f.Fit).Form;
    }

    private static void FillIn(IHtmlFormElement form, Dictionary<string, Queue<string>> left)
    {
        foreach (var group in form.Elements.GroupBy(NameOf, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Key != Token).ToList())
        {
            var sent = left.GetValueOrDefault(group.Key) ?? new();
            left.Remove(group.Key);
            var choices = group.OfType<IHtmlInputElement>().Where(i => i.Type is "checkbox" or "radio").ToList();
            foreach (var choice in choices)
                Mark(choice, "checked", sent.Contains(choice.Value));
            if (choices.Count > 0)
                continue;
            foreach (var field in group)
            {
                if (sent.Count == 0)
                    break;
                switch (field)
                {
                    case IHtmlTextAreaElement area:
                        area.TextContent = sent.Dequeue();
                        break;
                    case IHtmlSelectElement select:
                        var chosen = select.IsMultiple ? sent.ToHashSet(StringComparer.Ordinal) : [sent.Dequeue()];
                        foreach (var option in select.Options)
                            Mark(option, "selected", chosen.Contains(option.Value));
                        break;
                    case IHtmlInputElement { Type: not ("file" or "submit" or "image") } input:
                        input.SetAttribute("value", sent.Dequeue());
                        break;
                }
            }
        }
    }

    private static IElement Notice(IDocument document, IHtmlFormElement? form, KeptForm kept, List<string> homeless)
    {
        var notice = document.CreateElement("div");
        notice.ClassName = "notice kept-notice";
        notice.SetAttribute("role", "status");
        var words = notice.AppendChild(document.CreateElement("div"));
        void Say(string sentence, string? link = null)
        {
            var line = document.CreateElement("p");
            line.TextContent = sentence;
            if (link is not null)
            {
                var to = document.CreateElement("a");
                to.SetAttribute("href", $"#{link}");
                to.TextContent = "Go to the form";
                line.Append(document.CreateTextNode(" "), to);
            }
            words.AppendChild(line);
        }
        if (form is not null)
            Say("Your session had run out. What you wrote is back in its form. Nothing has been sent: look it over and press the button again.", form.Id);
        else
            Say("Your session had run out. The form you wrote in is no longer on this page. Nothing has been sent, and nothing you wrote is lost: it stands here.");
        if (kept.HadFiles)
            Say("Files are not kept: choose them again.");
        foreach (var (text, number) in homeless.Select((text, i) => (text, i + 1)))
        {
            var area = document.CreateElement("textarea");
            area.SetAttribute("readonly", "");
            area.SetAttribute("aria-label", $"What you wrote, {number}");
            area.TextContent = text;
            words.AppendChild(area);
        }
        return notice;
    }

    private static List<string> AddressesOf(IHtmlFormElement form, string page)
    {
        var here = new Uri(new Uri("http://here"), page);
        return [.. form.Elements.Select(e => e.GetAttribute("formaction")).Append(form.GetAttribute("action"))
            .Where(a => a is not null || !form.HasAttribute("action"))
            .Select(a => new Uri(here, string.IsNullOrEmpty(a) ? page : a).PathAndQuery).Distinct(StringComparer.Ordinal)];
    }

    private static string PathOf(string address) => address.Split('?', 2)[0].ToLowerInvariant();

    private static string NameOf(IElement field) => field is IHtmlButtonElement ? "" : field.GetAttribute("name") ?? "";

    private static void Mark(IElement element, string attribute, bool on)
    {
        if (on)
            element.SetAttribute(attribute, "");
        else
            element.RemoveAttribute(attribute);
    }
}

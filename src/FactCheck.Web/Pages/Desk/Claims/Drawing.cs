using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>Draws marked text. Not a partial view: between the words of an article there is no room for a template's white space.</summary>
public static class Drawing
{
    public static IHtmlContent Draw(this IReadOnlyList<Stretch> stretches)
    {
        var html = new HtmlContentBuilder();
        foreach (var stretch in stretches)
            Append(html, stretch);
        return html;
    }

    private static void Append(HtmlContentBuilder html, Stretch stretch)
    {
        if (stretch.Mark is not { } mark)
        {
            html.Append(stretch.Text);
            return;
        }
        // Only our own words and ids go in unencoded.
        var kind = mark.Kind.ToString().ToLowerInvariant();
        if (mark.Label is not null)
            html.AppendHtml($"<a class=\"chip {kind}{(mark.Confirmed ? " confirmed" : "")}\" href=\"#s-{mark.StatementId:N}\"><span class=\"aloud\">{kind} </span>{mark.Label}</a>");
        html.AppendHtml($"<mark class=\"{kind}{(mark.Now ? " now" : "")}\">");
        foreach (var inside in stretch.Inside)
            Append(html, inside);
        if (mark.Label is not null)
            html.AppendHtml($"<span class=\"aloud\"> (end of {mark.Label})</span>");
        html.AppendHtml("</mark>");
    }
}

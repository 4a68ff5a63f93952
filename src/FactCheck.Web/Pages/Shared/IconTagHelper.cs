using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Pages.Shared;

/// <summary>
/// <c>&lt;icon name="false" /&gt;</c>: a drawing from _Icons.cshtml, hidden from screen readers, because the word stands
/// beside it. The page notes which drawings it used, so that the layout sends those and no others.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly object Key = new();

    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public static SortedSet<string> UsedOn(HttpContext context)
    {
        if (context.Items[Key] is SortedSet<string> used) return used;
        used = new(StringComparer.Ordinal);
        context.Items[Key] = used;
        return used;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        UsedOn(ViewContext.HttpContext).Add(Name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<use href=\"#i-").Append(Name).AppendHtml("\"/>");
    }
}

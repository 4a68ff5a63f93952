using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Pages.Shared;

/// <summary>
/// What one may not do is not offered: a form that the table of <see cref="Access"/> would refuse keeps its words and loses its
/// buttons, on every page, without the page having to ask.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OfferedFormTagHelper : TagHelper
{
    internal static readonly object Refused = new();

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Init(TagHelperContext context)
    {
        if (Value(context, "method").Equals("post", StringComparison.OrdinalIgnoreCase) && !May(context))
            context.Items[Refused] = true;
    }

    private bool May(TagHelperContext context)
    {
        if ((ViewContext.ActionDescriptor as PageActionDescriptor)?.ViewEnginePath is not { } here)
            return true;
        var page = Value(context, "asp-page") switch
        {
            "" => here,
            ['/', ..] absolute => absolute,
            var beside => here[..(here.LastIndexOf('/') + 1)] + beside,
        };
        // A stranger is offered what leads to signing in; a page that is not in the table is refused to everybody.
        return Access.Of(page) is { } access && (access.Send is not { } right || ViewContext.HttpContext.User.May(right));
    }

    private static string Value(TagHelperContext context, string attribute) =>
        context.AllAttributes.TryGetAttribute(attribute, out var found) ? found.Value?.ToString() ?? "" : "";
}

/// <inheritdoc cref="OfferedFormTagHelper"/>
[HtmlTargetElement("button")]
public sealed class OfferedButtonTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.ContainsKey(OfferedFormTagHelper.Refused))
            output.SuppressOutput();
    }
}

namespace FactCheck.Web.Pages.Topics;

/// <summary>A topic by its name, and its page: /topics/{slug}.</summary>
public sealed record TopicLink(string Name, string Slug);

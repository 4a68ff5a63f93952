using System.Globalization;

namespace FactCheck.Evaluation.Attributions;

/// <summary>Attributions as PolNeAR writes them: spans (T) and events (E) that tie a source, a cue and a content together.</summary>
internal static class Standoff
{
    /// <summary>The characters of each attribution's source (none where it is implied) and content.</summary>
    public static List<(HashSet<int> Source, HashSet<int> Content)> Read(string annotation)
    {
        var spans = new Dictionary<string, HashSet<int>>();
        var events = new List<Dictionary<string, string>>();
        foreach (var line in annotation.ReplaceLineEndings("\n").Split('\n'))
        {
            var columns = line.Split('\t');
            if (columns[0].StartsWith('T')) spans[columns[0]] = Characters(columns[1][(columns[1].IndexOf(' ') + 1)..]);
            else if (columns[0].StartsWith('E')) events.Add(Roles(columns[1]));
        }
        HashSet<int> Span(Dictionary<string, string> roles, string role) => roles.TryGetValue(role, out var id) && spans.TryGetValue(id, out var span) ? span : [];

        return [.. events.Select(e => (Span(e, "Source"), Content: Span(e, "Content"))).Where(a => a.Content.Count > 0)];
    }

    /// <summary>"12 30;41 55": a content may be interrupted.</summary>
    private static HashSet<int> Characters(string parts) =>
        [.. parts.Split(';').Select(p => p.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).SelectMany(p => Enumerable.Range(p[0], p[1] - p[0]))];

    /// <summary>"Attribution:T4 Content:T3 Source:T1"; a role that stands twice is numbered, and its last one counts.</summary>
    private static Dictionary<string, string> Roles(string arguments)
    {
        var roles = new Dictionary<string, string>();
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(a => a.Split(':')))
            roles[argument[0].TrimEnd([.. "0123456789"])] = argument[1];
        return roles;
    }
}

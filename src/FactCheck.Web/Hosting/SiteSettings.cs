using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace FactCheck.Web.Hosting;

/// <summary>What can be set from outside, as environment variables or command-line options. Checked when the site starts.</summary>
public sealed class SiteSettings
{
    /// <summary>FACTCHECK_WORKER: whether this process also reads what waits in the queue. Off where `factcheck worker` runs apart.</summary>
    public bool Worker { get; private init; } = true;

    /// <summary>FACTCHECK_SAMPLE: whether an empty database gets the sample incident. Off unless the database is the private one.</summary>
    public bool Sample { get; private init; }

    /// <summary>FACTCHECK_PUBLIC_URL: the address under which readers know the site; null to take each request's own.</summary>
    public Uri? PublicUrl { get; private init; }

    /// <summary>FACTCHECK_SECURITY_CONTACT: whom to tell of a weakness, as mailto:… or https://…; null for nobody.</summary>
    public Uri? SecurityContact { get; private init; }

    /// <summary>FACTCHECK_PRIVATE_ADDRESSES: whether articles may be fetched from inside the own network, by editors and feeds alike. Off: a page could ask for what only this machine may see.</summary>
    public bool PrivateAddresses { get; private init; }

    /// <summary>FACTCHECK_LOG=json: one JSON object a line, for machines; otherwise lines for people.</summary>
    public bool JsonLog { get; private init; }

    /// <summary>FACTCHECK_API_PER_MINUTE: how many requests one address may make to the API in a minute without a key; 0 for no limit.</summary>
    public int ApiPerMinute { get; private init; }

    /// <summary>FACTCHECK_PAGE_CACHE: megabytes for readers' pages that are kept ready; 0 keeps none.</summary>
    public long PageCacheBytes { get; private init; }

    /// <exception cref="ValidationException">A setting cannot be understood; the message names it and what it may be.</exception>
    public static SiteSettings From(IConfiguration configuration)
    {
        var ownDatabase = configuration.GetConnectionString("FactCheck") is not null;
        return new SiteSettings
        {
            Worker = Flag(configuration, "FACTCHECK_WORKER", true),
            Sample = Flag(configuration, "FACTCHECK_SAMPLE", !ownDatabase),
            PublicUrl = Address(configuration, "FACTCHECK_PUBLIC_URL"),
            SecurityContact = Contact(configuration, "FACTCHECK_SECURITY_CONTACT"),
            PageCacheBytes = Number(configuration, "FACTCHECK_PAGE_CACHE", 64) * 1024L * 1024,
            PrivateAddresses = Flag(configuration, "FACTCHECK_PRIVATE_ADDRESSES", false),
            ApiPerMinute = Number(configuration, "FACTCHECK_API_PER_MINUTE", 120),
            JsonLog = configuration["FACTCHECK_LOG"] switch
            {
                null or "" or "text" => false,
                "json" => true,
                var other => throw new ValidationException($"FACTCHECK_LOG is \"{other}\"; it may be \"text\" or \"json\"."),
            },
        };
    }

    /// <summary>The address of the site as readers know it, without a path and without a slash at its end.</summary>
    public string SiteOf(HttpRequest request) => PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";

    private static bool Flag(IConfiguration configuration, string name, bool otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        "true" or "1" => true,
        "false" or "0" => false,
        var other => throw new ValidationException($"{name} is \"{other}\"; it may be \"true\" or \"false\"."),
    };

    private static int Number(IConfiguration configuration, string name, int otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw new ValidationException($"{name} is \"{other}\"; it has to be a whole number, 0 or more."),
    };

    private static Uri? Contact(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var contact) && contact.Scheme is ("mailto" or "https" or "tel") && !text.Any(char.IsControl)
            ? contact
            : throw new ValidationException($"{name} is \"{text}\"; it has to be an address such as mailto:security@factcheck.example or https://factcheck.example/security.");
    }

    private static Uri? Address(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") && address.PathAndQuery == "/"
            ? address
            : throw new ValidationException($"{name} is \"{text}\"; it has to be an address such as https://factcheck.example, without a path.");
    }
}

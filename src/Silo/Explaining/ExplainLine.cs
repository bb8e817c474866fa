namespace Softswitch.Silo.Explaining;

/// <summary>What <c>explain</c> is asked on the command line.</summary>
/// <param name="Tenant">The id of the tenant.</param>
/// <param name="Called">A number of the tenant, or an extension.</param>
/// <param name="Caller">A number outside, or an extension; null for somebody who does not show a number.</param>
/// <param name="At">The instant, as of RFC 3339; null for now.</param>
/// <param name="Url">Where the node is; null for the one with these settings.</param>
/// <param name="Key">The API key to ask with; null for that of the environment or of these settings.</param>
internal sealed record ExplainLine(string Tenant, string Called, string? Caller, string? At, Uri? Url, string? Key)
{
    public const string Usage = "explain TENANT NUMBER [--caller NUMBER] [--at INSTANT] [--url ADDRESS] [--key KEY]";

    private static readonly string[] Own = ["--caller", "--at", "--url", "--key"];

    /// <summary>What is asked, with the settings that stand beside it; a fault instead where it cannot be understood.</summary>
    public static (ExplainLine? Line, string[] Settings, string? Fault) Parse(string[] args)
    {
        if (args is not [var tenant, var called, .. var options] || tenant.StartsWith('-') || called.StartsWith('-'))
            return (null, [], $"explain needs a tenant and a number: {Usage}");
        var (given, settings) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < options.Length; i++)
        {
            if (Array.Find(Own, own => options[i] == own || options[i].StartsWith(own + "=", StringComparison.Ordinal)) is not { } name)
                settings.Add(options[i]);
            else if (options[i] != name)
                given[name] = options[i][(name.Length + 1)..];
            else if (++i < options.Length)
                given[name] = options[i];
            else
                return (null, [], $"{name} has no value");
        }

        Uri? url = null;
        if (given.TryGetValue("--url", out var text) && !(Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https"))
            return (null, [], $"--url {text} is no address such as http://localhost:8080");
        return (new ExplainLine(tenant, called, given.GetValueOrDefault("--caller"), given.GetValueOrDefault("--at"), url, given.GetValueOrDefault("--key")), [.. settings], null);
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Softswitch.Deploy.Tests.Files;

namespace Softswitch.Deploy.Tests.Containers;

/// <summary>Rules for services of a compose file.</summary>
internal sealed partial record Compose(JsonNode File)
{
    private const string Ours = "softswitch:";

    // What remains of a node after its calls (the shutdown of the host), and some air.
    private const int Rest = 30;

    public IEnumerable<(string Name, JsonNode Service)> Services => File.Members("services").Select(each => (each.Key, each.Value!));

    public IEnumerable<(string Name, JsonNode Service)> Nodes => Services.Where(each => each.Service.Text("image")!.StartsWith(Ours, StringComparison.Ordinal));

    public IEnumerable<string> Violations() => Services.SelectMany(each => Common(each.Service).Select(what => $"{each.Name}: {what}"))
        .Concat(Nodes.SelectMany(each => OfNode(each.Service).Select(what => $"{each.Name}: {what}")));

    private static IEnumerable<string> Common(JsonNode service)
    {
        if (service.Text("image") is not { } image || !image.Contains(':', StringComparison.Ordinal) || image.EndsWith(":latest", StringComparison.Ordinal))
            yield return "its image has no version";
        if (service.Text("user") is not { } user || user.StartsWith('0') || user.StartsWith("root", StringComparison.Ordinal))
            yield return "runs as root";
        if (service.Text("read_only") != "true")
            yield return "its root can be written";
        if (service.Items("cap_drop").SingleOrDefault()?.ToString() != "ALL")
            yield return "keeps capabilities";
        if (service.At("privileged") is not null || service.At("cap_add") is not null)
            yield return "has more rights than it needs";
        if (!service.Items("security_opt").Any(option => option.ToString() == "no-new-privileges:true"))
            yield return "may gain privileges";
        if (service.At("healthcheck", "test") is null)
            yield return "nobody sees whether it is well";
        if (service.Text("restart") is null)
            yield return "stays away when it falls";
        if (service.Text("deploy", "resources", "limits", "memory") is null)
            yield return "may take all memory";
        if (!service.Items("volumes").Any())
            yield return "keeps nothing";
    }

    private static IEnumerable<string> OfNode(JsonNode service)
    {
        foreach (var (name, _) in service.Members("environment"))
        {
            if (!SettingNames.IsVariable(name))
                yield return $"{name} is no setting";
            if (name.Contains("Password", StringComparison.Ordinal) || name.Contains("Key", StringComparison.Ordinal))
                yield return $"{name} is a secret";
        }

        var drain = int.Parse(service.Text("environment", "Calls__DrainSeconds") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        if (Seconds(service.Text("stop_grace_period")) < drain + Rest)
            yield return "is killed before its calls have ended";
        foreach (var port in service.Items("ports").Select(port => Port().Match(port.ToString())))
        {
            if (!port.Success || (!port.ToString().StartsWith("127.", StringComparison.Ordinal) && port.Groups["outside"].Value != port.Groups["inside"].Value))
                yield return $"{port} is another port outside than inside";
            if (port.Groups["inside"].Value == "11111")
                yield return "shows the port between nodes to others";
        }
    }

    private static int Seconds(string? span) =>
        span is [.. var number, 's'] && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    [GeneratedRegex(@"^(127\.0\.0\.1:)?(?<outside>[\d-]+):(?<inside>[\d-]+)/(udp|tcp)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();
}

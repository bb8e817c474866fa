using System.Globalization;
using System.Text.Json.Nodes;
using Softswitch.Deploy.Tests.Files;

namespace Softswitch.Deploy.Tests.Clusters;

/// <summary>Rules for the manifests of a cluster.</summary>
/// <param name="Objects">All objects the base makes, and the template of the secret.</param>
internal sealed record Kubernetes(IReadOnlyList<JsonNode> Objects)
{
    private const int Rest = 30;

    public static Kubernetes Read() => new(
        [.. DeployFiles.WithEnding(".yaml").Where(path => path.StartsWith("deploy/kubernetes/", StringComparison.Ordinal)).SelectMany(path => Yaml.Documents(DeployFiles.Read(path)))]);

    public IEnumerable<JsonNode> OfKind(string kind) => Objects.Where(each => each.Text("kind") == kind);

    public IEnumerable<JsonNode> Sets => OfKind("StatefulSet");

    public static string Component(JsonNode set) => set.Text("spec", "template", "metadata", "labels", "app.kubernetes.io/component") ?? "";

    public static JsonNode Pod(JsonNode set) => set.At("spec", "template", "spec")!;

    public static JsonNode Container(JsonNode set) => Pod(set).Items("containers").Single();

    public static string? Variable(JsonNode set, string name) => Container(set).Items("env").FirstOrDefault(each => each.Text("name") == name)?.Text("value");

    public IEnumerable<string> Violations() =>
        Sets.SelectMany(set => OfPod(Pod(set)).Concat(OfContainer(Container(set))).Concat(Lasting(set)).Select(what => $"{set.Text("metadata", "name")}: {what}"))
            .Concat(OfSettings());

    private static IEnumerable<string> OfPod(JsonNode pod)
    {
        if (pod.Text("securityContext", "runAsNonRoot") != "true" || pod.Text("securityContext", "runAsUser") is null or "0")
            yield return "may run as root";
        if (pod.Text("securityContext", "seccompProfile", "type") != "RuntimeDefault")
            yield return "may make any system call";
        if (pod.Text("automountServiceAccountToken") != "false")
            yield return "gets a token of the cluster";
        if (pod.At("affinity", "podAntiAffinity") is null)
            yield return "may lie on one machine with its like";
        if (pod.Text("hostNetwork") == "true" && pod.Text("dnsPolicy") != "ClusterFirstWithHostNet")
            yield return "cannot find services by name";
    }

    private static IEnumerable<string> OfContainer(JsonNode container)
    {
        if (container.Text("securityContext", "readOnlyRootFilesystem") != "true")
            yield return "its root can be written";
        if (container.Text("securityContext", "allowPrivilegeEscalation") != "false")
            yield return "may gain privileges";
        if (container.Items("securityContext", "capabilities", "drop").SingleOrDefault()?.ToString() != "ALL")
            yield return "keeps capabilities";
        foreach (var (probe, path) in new[] { ("startupProbe", "/health/live"), ("livenessProbe", "/health/live"), ("readinessProbe", "/health/ready") })
        {
            if (container.Text(probe, "httpGet", "path") != path || container.Text(probe, "httpGet", "port") != "http")
                yield return $"{probe} does not ask {path}";
        }

        foreach (var amount in new[] { "requests", "limits" }.Where(amount => container.Text("resources", amount, "memory") is null))
            yield return $"no memory under {amount}";
        if (container.Text("image")!.EndsWith(":latest", StringComparison.Ordinal))
            yield return "its image has no version";
        foreach (var name in container.Items("env").Select(each => each.Text("name")!).Where(name => !SettingNames.IsVariable(name)))
            yield return $"{name} is no setting";
    }

    private static IEnumerable<string> Lasting(JsonNode set)
    {
        var drain = int.Parse(Variable(set, "Calls__DrainSeconds") ?? "0", CultureInfo.InvariantCulture);
        if (int.Parse(Pod(set).Text("terminationGracePeriodSeconds") ?? "30", CultureInfo.InvariantCulture) < drain + Rest + 1)
            yield return "is killed before its calls have ended";
        if (!set.Items("spec", "volumeClaimTemplates").Any() || !Container(set).Items("volumeMounts").Any(each => each.Text("mountPath") == "/data"))
            yield return "keeps no data";
    }

    private IEnumerable<string> OfSettings() =>
        OfKind("ConfigMap").SelectMany(each => each.Members("data")).Concat(OfKind("Secret").SelectMany(each => each.Members("stringData")))
            .Where(each => !SettingNames.IsVariable(each.Key)).Select(each => $"{each.Key} is no setting");
}

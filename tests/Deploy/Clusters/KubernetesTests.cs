using System.Globalization;
using Softswitch.Deploy.Tests.Containers;
using Softswitch.Deploy.Tests.Files;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Deploy.Tests.Clusters;

public sealed class KubernetesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Components = ["gateway", "portal", "silo"];
    private static readonly Kubernetes Cluster = Kubernetes.Read();

    [Fact]
    public void Manifests_deployed_break_no_rule()
    {
        Assert.Equal(Components, Cluster.Sets.Select(Kubernetes.Component).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(Cluster.Violations());
    }

    [Theory]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: false")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")]
    [InlineData("drop: [ALL]", "drop: [NET_RAW]")]
    [InlineData("type: RuntimeDefault", "type: Unconfined")]
    [InlineData("path: /health/ready", "path: /healthz")]
    [InlineData("terminationGracePeriodSeconds: 340", "terminationGracePeriodSeconds: 320")]
    [InlineData("Calls__DrainSeconds", "Calls__DrainTime")]
    [InlineData("podAntiAffinity", "podAffinity")]
    [InlineData("mountPath: /data", "mountPath: /var")]
    [InlineData("image: softswitch", "image: softswitch:latest")]
    public void Manifest_made_worse_breaks_a_rule(string good, string bad)
    {
        var text = DeployFiles.Read("deploy/kubernetes/gateways.yaml");
        Assert.Contains(good, text, StringComparison.Ordinal);

        Assert.NotEmpty(new Kubernetes(Yaml.Documents(text.Replace(good, bad, StringComparison.Ordinal))).Violations());
    }

    [Fact]
    public void Kustomization_names_every_manifest_but_the_template_of_the_secret()
    {
        var named = Yaml.Document(DeployFiles.Read("deploy/kubernetes/kustomization.yaml")).Items("resources").Select(each => each.ToString());
        var there = Directory.GetFiles(Repository.PathOf("deploy/kubernetes"), "*.yaml").Select(path => Path.GetFileName(path)!)
            .Except(["kustomization.yaml", "secret.example.yaml"], StringComparer.Ordinal);

        Assert.Equal(there.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_kind_of_node_has_a_disruption_budget_and_a_service_of_its_name()
    {
        var budgets = Cluster.OfKind("PodDisruptionBudget").Select(each => each.Text("spec", "selector", "matchLabels", "app.kubernetes.io/component")!);
        var services = Cluster.OfKind("Service").Select(each => each.Text("metadata", "name")).ToArray();

        Assert.Equal(Components, budgets.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(Cluster.Sets, set => Assert.Contains(set.Text("spec", "serviceName"), services, StringComparer.Ordinal));
    }

    [Fact]
    public void Ports_of_pods_are_those_a_node_listens_on_by_itself()
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["http"] = "Http:Port",
            ["silo"] = "Cluster:SiloPort",
            ["sip-udp"] = "Sip:UdpPort",
            ["sip-tcp"] = "Sip:TcpPort",
            ["sip-tls"] = "Sip:TlsPort",
            ["sip-ws"] = "Sip:WsPort",
        };

        var ports = Cluster.Sets.SelectMany(set => Kubernetes.Container(set).Items("ports")).ToArray();

        Assert.Equal(defaults.Keys.Order(StringComparer.Ordinal), ports.Select(port => port.Text("name")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(ports, port => Assert.Equal(SettingNames.Default(defaults[port.Text("name")!]).ToString(CultureInfo.InvariantCulture), port.Text("containerPort")));
    }

    [Fact]
    public void Port_between_nodes_is_open_to_nodes_alone()
    {
        var rules = Cluster.OfKind("NetworkPolicy").SelectMany(policy => policy.Items("spec", "ingress"))
            .Where(rule => !rule.Items("ports").Any() || rule.Items("ports").Any(port => port.Text("port") is null or "11111")).ToArray();

        var peers = Assert.Single(rules).Items("from").ToArray();
        Assert.Contains(peers, peer => peer.Text("podSelector", "matchLabels", "app.kubernetes.io/name") == "softswitch");
        Assert.DoesNotContain(peers, peer => peer.Text("ipBlock", "cidr") == "0.0.0.0/0" || peer.At("namespaceSelector") is not null);
    }

    [Fact]
    public void Gateways_alone_use_the_network_of_their_host_one_on_each()
    {
        var gateway = Assert.Single(Cluster.Sets, set => Kubernetes.Pod(set).Text("hostNetwork") == "true");

        Assert.Equal("gateway", Kubernetes.Component(gateway));
        Assert.NotNull(Kubernetes.Pod(gateway).At("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution"));
    }

    [Fact]
    public void Portal_keeps_a_browser_on_its_node()
    {
        var ingress = Assert.Single(Cluster.OfKind("Ingress"));
        var service = Assert.Single(Cluster.OfKind("Service"), each => each.Text("metadata", "name") == "portal");

        Assert.Equal("cookie", ingress.Text("metadata", "annotations", "nginx.ingress.kubernetes.io/affinity"));
        Assert.Equal("ClientIP", service.Text("spec", "sessionAffinity"));
        Assert.Equal("portal", Assert.Single(ingress.Everywhere("backend")).Text("service", "name"));
    }

    [Fact]
    public void Image_has_one_name_everywhere()
    {
        var compose = new Compose(Yaml.Document(DeployFiles.Read("deploy/compose.yaml")));
        var image = Assert.Single(Yaml.Document(DeployFiles.Read("deploy/kubernetes/kustomization.yaml")).Items("images"));
        var expected = $"{image.Text("name")}:{image.Text("newTag")}";

        Assert.All(compose.Nodes, node => Assert.Equal(expected, node.Service.Text("image")));
        Assert.All(Cluster.Sets, set => Assert.Equal(image.Text("name"), Kubernetes.Container(set).Text("image")));
        Assert.Contains($"-t {expected} .", DeployFiles.Read("deploy/Containerfile"), StringComparison.Ordinal);
        Assert.Contains($"-t {expected} .", DeployFiles.Read("deploy/README.md"), StringComparison.Ordinal);
    }

    [ProgramFact("kubectl")]
    public async Task Kustomization_built_by_kubectl_is_whole()
    {
        var result = await ExternalProgram.RunAsync("kubectl", ["kustomize", Repository.PathOf("deploy/kubernetes")], Patience);

        Assert.True(result.ExitCode == 0, result.Output);
        var built = Yaml.Documents(result.Output);
        Assert.All(built.Where(each => each.Text("kind") != "Namespace"), each => Assert.Equal("softswitch", each.Text("metadata", "namespace")));
        Assert.All(built.Where(each => each.Text("kind") == "StatefulSet"), each => Assert.Matches("/softswitch:[0-9.]+$", Kubernetes.Container(each).Text("image")));
    }
}

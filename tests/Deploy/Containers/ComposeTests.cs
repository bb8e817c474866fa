using Softswitch.Deploy.Tests.Files;

namespace Softswitch.Deploy.Tests.Containers;

public sealed class ComposeTests
{
    private static readonly Compose File = new(Yaml.Document(DeployFiles.Read("deploy/compose.yaml")));

    [Fact]
    public void Compose_file_deployed_breaks_no_rule() => Assert.Empty(File.Violations());

    [Fact]
    public void Compose_file_has_a_database_two_silos_two_gateways_and_a_portal()
    {
        var roles = File.Nodes.Select(each => each.Service.Text("environment", "Roles") ?? "").Order(StringComparer.Ordinal);

        Assert.Equal(["dashboard,api", "gateway", "gateway", "silo", "silo"], roles, StringComparer.Ordinal);
        Assert.Single(File.Services, each => each.Service.Text("image")!.StartsWith("postgres:", StringComparison.Ordinal));
        Assert.Single(File.Nodes.Select(each => each.Service.Text("image")).Distinct(StringComparer.Ordinal));
        Assert.Equal(5, File.Nodes.Select(each => each.Service.Text("environment", "Gateway__Id")).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("read_only: true", "read_only: false")]
    [InlineData("cap_drop: [ALL]", "cap_drop: [NET_RAW]")]
    [InlineData("user: \"1654:1654\"", "user: root")]
    [InlineData("softswitch:1.0.0", "softswitch:latest")]
    [InlineData("stop_grace_period: 340s", "stop_grace_period: 300s")]
    [InlineData("Sip__UdpPort:", "Sip__UdpPrt:")]
    [InlineData("5070:5070/udp", "5060:5070/udp")]
    [InlineData("5071:5071/tcp", "11111:11111/tcp")]
    [InlineData("Demo__Enabled: \"false\"", "Admin__Password: secret")]
    public void Compose_file_made_worse_breaks_a_rule(string good, string bad)
    {
        var text = DeployFiles.Read("deploy/compose.yaml");
        Assert.Contains(good, text, StringComparison.Ordinal);

        Assert.NotEmpty(new Compose(Yaml.Document(text.Replace(good, bad, StringComparison.Ordinal))).Violations());
    }

    [Fact]
    public void Gateways_publish_the_ports_they_listen_on_and_share_none()
    {
        var gateways = File.Nodes.Where(each => each.Service.Text("environment", "Roles") == "gateway").ToArray();
        foreach (var (_, gateway) in gateways)
        {
            var published = gateway.Items("ports").Select(port => port.ToString()).ToArray();
            string[] expected =
            [
                Both("Sip:UdpPort", "udp"), Both("Sip:TcpPort", "tcp"), Both("Sip:TlsPort", "tcp"), Both("Sip:WsPort", "tcp"),
                $"{Of("Media:PortFrom")}-{Of("Media:PortTo")}:{Of("Media:PortFrom")}-{Of("Media:PortTo")}/udp",
            ];
            Assert.Equal(expected, published, StringComparer.Ordinal);

            string Both(string setting, string protocol) => $"{Of(setting)}:{Of(setting)}/{protocol}";

            string Of(string setting) => gateway.Text("environment", setting.Replace(":", "__", StringComparison.Ordinal)) ?? Default(setting);
        }

        var all = gateways.SelectMany(each => each.Service.Items("ports")).Select(port => port.ToString()).ToArray();
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Secrets_of_an_installation_are_given_by_files_that_git_ignores()
    {
        var ignored = DeployFiles.Read(".gitignore").Split('\n');
        var example = DeployFiles.Read("deploy/softswitch.env.example").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToArray();

        Assert.All(File.Nodes, each => Assert.Equal("softswitch.env", each.Service.Text("env_file")));
        Assert.Contains("deploy/softswitch.env", ignored, StringComparer.Ordinal);
        Assert.Contains("deploy/" + File.File.Text("secrets", "postgres_password", "file"), ignored, StringComparer.Ordinal);
        Assert.All(example, line => Assert.True(SettingNames.IsVariable(line.Split('=')[0]), line));
        Assert.All(example, line => Assert.Contains("CHANGE-ME", line, StringComparison.Ordinal));
    }

    private static string Default(string setting) => SettingNames.Default(setting).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

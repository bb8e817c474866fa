using System.Text.RegularExpressions;
using Softswitch.Deploy.Tests.Files;
using Softswitch.Support.Files;

namespace Softswitch.Deploy.Tests.Containers;

public sealed class ContainerfileTests
{
    private static readonly TimeSpan RegexBudget = TimeSpan.FromSeconds(10);
    private static readonly Containerfile File = Containerfile.Parse(DeployFiles.Read("deploy/Containerfile"));

    [Fact]
    public void Containerfile_deployed_breaks_no_rule() => Assert.Empty(File.Violations());

    [Theory]
    [InlineData("USER 1654:1654", "USER root")]
    [InlineData("USER 1654:1654", "USER 0")]
    [InlineData("USER 1654:1654", "")]
    [InlineData("COPY --from=build /app /app", "ADD https://example.com/app /app")]
    [InlineData("USER 1654:1654", "USER 1654\nRUN id")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"/app/Softswitch.Silo.dll\"]", "ENTRYPOINT dotnet /app/Softswitch.Silo.dll")]
    [InlineData("STOPSIGNAL SIGTERM", "")]
    [InlineData(":${DOTNET_VERSION}-noble-chiseled-extra", "")]
    [InlineData("${DOTNET_VERSION}-noble-chiseled-extra", "latest")]
    public void Containerfile_made_worse_breaks_a_rule(string good, string bad)
    {
        var text = DeployFiles.Read("deploy/Containerfile");
        Assert.Contains(good, text, StringComparison.Ordinal);

        Assert.NotEmpty(Containerfile.Parse(text.Replace(good, bad, StringComparison.Ordinal)).Violations());
    }

    [Fact]
    public void Containerfile_copies_what_is_there_and_what_the_ignore_file_lets_through()
    {
        var ignored = DeployFiles.Read(".dockerignore");
        var sources = File.Of("COPY").Where(rest => !rest.StartsWith("--", StringComparison.Ordinal)).SelectMany(rest => rest.Split(' ')[..^1]).ToArray();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.PathOf(source)), source));
        Assert.All(sources, source => Assert.Contains($"!{source}\n", ignored, StringComparison.Ordinal));
    }

    [Fact]
    public void Containerfile_builds_the_engine_that_clusters_unless_told_otherwise()
    {
        Assert.Contains("ENGINE=orleans", File.Of("ARG"), StringComparer.Ordinal);
        Assert.Contains(File.Of("RUN"), run => run.Contains("-p:Engine=${ENGINE}", StringComparison.Ordinal));
        Assert.Contains("'orleans'", DeployFiles.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Containerfile_exposes_the_ports_a_node_listens_on_by_itself()
    {
        var exposed = File.Of("EXPOSE").SelectMany(rest => rest.Split(' ')).ToHashSet(StringComparer.Ordinal);
        string[] expected =
        [
            $"{SettingNames.Default("Sip:UdpPort")}/udp", $"{SettingNames.Default("Sip:TcpPort")}/tcp", $"{SettingNames.Default("Sip:TlsPort")}/tcp",
            $"{SettingNames.Default("Sip:WsPort")}/tcp", $"{SettingNames.Default("Http:Port")}/tcp", $"{SettingNames.Default("Cluster:SiloPort")}/tcp",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), exposed.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Containerfile_sets_only_variables_that_are_settings_or_the_runtimes_own()
    {
        var names = File.Of("ENV").SelectMany(rest => Regex.Matches(rest, "(?<name>\\w+)=", RegexOptions.ExplicitCapture, RegexBudget))
            .Select(match => match.Groups["name"].Value).ToArray();

        Assert.Contains("Data__Folder", names, StringComparer.Ordinal);
        Assert.All(names, name => Assert.True(
            SettingNames.IsVariable(name) || name.StartsWith("DOTNET_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal), name));
    }
}

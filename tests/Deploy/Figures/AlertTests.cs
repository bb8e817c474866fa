using System.Text.Json.Nodes;
using Softswitch.Deploy.Tests.Documents;
using Softswitch.Deploy.Tests.Files;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Deploy.Tests.Figures;

public sealed class AlertTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Severities = ["critical", "warning"];
    private static readonly JsonNode[] Rules = [.. Yaml.Document(DeployFiles.Read("deploy/prometheus/alerts.yaml")).Items("groups").SelectMany(group => group.Items("rules"))];

    public static TheoryData<string> Names => [.. Rules.Select(rule => rule.Text("alert")!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Alert_asks_for_figures_there_are_and_says_all_that_is_needed(string name)
    {
        var rule = Assert.Single(Rules, each => each.Text("alert") == name);
        var query = PromQl.Parse(rule.Text("expr")!);

        Assert.NotEmpty(query.Series);
        Assert.Empty(KnownFigures.Violations(query));
        Assert.Matches("^[0-9]+[smh]$", rule.Text("for"));
        Assert.Contains(rule.Text("labels", "severity"), Severities, StringComparer.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(rule.Text("annotations", "summary")));
        Assert.False(string.IsNullOrWhiteSpace(rule.Text("annotations", "description")));
    }

    [Fact]
    public void Runbooks_of_alerts_are_headings_and_every_runbook_has_its_alert()
    {
        const string Page = "docs/operations.md#";
        var named = Rules.Select(rule => rule.Text("annotations", "runbook")!).ToArray();
        var runbooks = Markdown.Anchors(Markdown.Section(DeployFiles.Read("docs/operations.md"), "When an alert comes"));

        Assert.All(named, anchor => Assert.StartsWith(Page, anchor, StringComparison.Ordinal));
        Assert.Equal(runbooks.Order(StringComparer.Ordinal), named.Select(anchor => anchor[Page.Length..]).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Jobs_that_alerts_ask_for_are_in_the_example_of_a_configuration()
    {
        var jobs = Yaml.Document(DeployFiles.Read("deploy/prometheus/prometheus.yaml")).Items("scrape_configs").Select(job => job.Text("job_name")!).ToArray();
        var modules = Yaml.Document(DeployFiles.Read("deploy/prometheus/blackbox.yaml")).Members("modules").Select(module => module.Key).ToArray();

        Assert.All(jobs, job => Assert.Contains(Rules, rule => rule.Text("expr")!.Contains($"job=\"{job}\"", StringComparison.Ordinal)));
        Assert.All(
            Yaml.Document(DeployFiles.Read("deploy/prometheus/prometheus.yaml")).Everywhere("module").SelectMany(names => names.Items()),
            module => Assert.Contains(module.ToString(), modules, StringComparer.Ordinal));
    }

    [ProgramTheory("promtool")]
    [InlineData("check rules deploy/prometheus/alerts.yaml")]
    [InlineData("check config deploy/prometheus/prometheus.yaml")]
    [InlineData("test rules deploy/prometheus/alerts.test.yaml")]
    public async Task Rules_and_configuration_please_the_tool_of_prometheus(string command)
    {
        var result = await ExternalProgram.RunAsync("promtool", command.Split(' '), Patience, workingFolder: Repository.Root);

        Assert.True(result.ExitCode == 0, result.Output);
    }
}

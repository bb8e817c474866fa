using System.Globalization;
using System.Text.RegularExpressions;
using Softswitch.Deploy.Tests.Figures;
using Softswitch.Deploy.Tests.Files;
using Softswitch.Support.Files;

namespace Softswitch.Deploy.Tests.Documents;

/// <summary>What the pages for operators name is there.</summary>
public sealed partial class OperatorPageTests
{
    public static TheoryData<string> Pages => ["README.md", "deploy/README.md", "docs/operations.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_for_operators_names_settings_there_are(string page) => Assert.Empty(UnknownSettings(DeployFiles.Read(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_for_operators_names_files_there_are(string page) => Assert.Empty(MissingFiles(DeployFiles.Read(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_for_operators_links_to_pages_and_headings_there_are(string page) => Assert.Empty(BrokenLinks(page, DeployFiles.Read(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_for_operators_names_figures_there_are(string page) =>
        Assert.All(
            Figure().Matches(DeployFiles.Read(page)).Select(match => match.Value),
            figure => Assert.True(KnownFigures.Ours.ContainsKey(figure) || KnownFigures.LabelsOf(figure) is not null, figure));

    [Theory]
    [InlineData("set `Sip__UdpPrt`")]
    [InlineData("set `Sip:UdpPrt` or")]
    [InlineData("```\nCalls__DrainTime=3\n```")]
    public void Page_with_an_unknown_setting_is_refused(string page) => Assert.NotEmpty(UnknownSettings(page));

    [Fact]
    public void Page_with_a_missing_file_or_link_is_refused()
    {
        Assert.NotEmpty(MissingFiles("```\ncp deploy/nothing.service /etc\n```"));
        Assert.NotEmpty(MissingFiles("`docs/nothing.md`"));
        Assert.NotEmpty(BrokenLinks("README.md", "[x](docs/api.md#no-such-heading)"));
        Assert.NotEmpty(BrokenLinks("README.md", "[x](docs/nothing.md)"));
    }

    [Theory]
    [InlineData("Sip:UdpPort")]
    [InlineData("Sip:TcpPort")]
    [InlineData("Sip:TlsPort")]
    [InlineData("Sip:WsPort")]
    [InlineData("Http:Port")]
    [InlineData("Cluster:SiloPort")]
    [InlineData("Media:PortFrom")]
    [InlineData("Media:PortTo")]
    public void Table_of_ports_has_every_port_with_its_default(string setting)
    {
        var rows = Markdown.Section(DeployFiles.Read("docs/operations.md"), "Ports").Split('\n').Where(line => line.StartsWith('|'));

        Assert.Contains(rows, row => row.Contains($"`{setting}`", StringComparison.Ordinal)
            && row.Contains(SettingNames.Default(setting).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static IEnumerable<string> UnknownSettings(string page) =>
        Markdown.Code(page).SelectMany(code => Setting().Matches(code)).Select(match => match.Value)
            .Where(name => !SettingNames.IsVariable(name.Replace(":", "__", StringComparison.Ordinal)))
            .Where(name => !name.StartsWith("Serilog", StringComparison.Ordinal) && !name.StartsWith("Section__", StringComparison.Ordinal));

    private static IEnumerable<string> MissingFiles(string page) =>
        Markdown.Code(page).SelectMany(code => NamedFile().Matches(code)).Select(match => match.Groups["path"].Value.TrimEnd('.', '/'))
            .Where(path => !Path.Exists(Repository.PathOf(path)) && !DeployFiles.Read(".gitignore").Split('\n').Contains(path, StringComparer.Ordinal));

    private static IEnumerable<string> BrokenLinks(string page, string text)
    {
        foreach (var target in Markdown.Links(text).Where(target => !target.StartsWith("http", StringComparison.Ordinal)))
        {
            var parts = target.Split('#');
            var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            if (!Path.Exists(Repository.PathOf(path)))
                yield return target;
            else if (parts.Length > 1 && !Markdown.Anchors(DeployFiles.Read(path)).Contains(parts[1], StringComparer.Ordinal))
                yield return target;
        }
    }

    [GeneratedRegex(@"(?<![\w/.:-])[A-Z][a-z]+(__|:)[A-Z][A-Za-z]+((__|:)\d+)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<![\w/.-])(?<path>(deploy|docs|src|tests|benchmarks)/[\w./-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\bsoftswitch_[a-z_]+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}

using System.Text.RegularExpressions;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Operations;

/// <summary>What a monitoring system reads of a running switch.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed partial class FigureTests : SwitchWithCarriers
{
    private const string Outside = "0201234567";

    [ProgramFact("sipp")]
    public async Task Every_figure_that_alerts_and_boards_name_is_shown_once_there_was_a_call()
    {
        var carrier = await CarrierAsync("one", new { });
        await using var called = carrier.Wait(new Scenario().Invited().Answer().Byed());
        await Host.RegisterAsync(Host.Account(101));
        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);
        await RecordAsync(Outside);

        using var api = Host.CreateApiClient();
        await using var follower = await api.GetStreamAsync(new Uri("api/v1/tenants/demo/events", UriKind.Relative));

        await Eventually.HoldsAsync(async () => await MissingAsync() == "", "all figures are shown");
    }

    private static IEnumerable<string> Named() => new[] { "deploy/prometheus/alerts.yaml", "deploy/grafana/softswitch.json" }
        .SelectMany(file => Figure().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Groups["name"].Value))
        .Distinct(StringComparer.Ordinal);

    private async Task<string> MissingAsync()
    {
        using var http = new HttpClient { BaseAddress = Host.Http };
        var shown = await http.GetStringAsync(new Uri("metrics", UriKind.Relative));
        return string.Join(' ', Named().Where(name => !Regex.IsMatch(shown, $"^{name}(_bucket)?[{{ ]", RegexOptions.Multiline, TimeSpan.FromSeconds(5))));
    }

    [GeneratedRegex("(?<name>softswitch_[a-z_]+?)(_bucket|_sum|_count)?\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Figure();
}

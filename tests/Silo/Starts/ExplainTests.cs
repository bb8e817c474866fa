using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Silo.Tests.Starts;

/// <summary>What an operator is told of a call that nobody makes, by the product itself beside a running node.</summary>
public sealed class ExplainTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Way_of_a_call_is_printed_with_its_reasons_and_what_cannot_be_is_refused()
    {
        var settings = new SwitchSettings();
        await using var node = await SwitchProcess.StartAsync(settings, _folder.FullPath);
        await Make(node);

        var asked = await Explain(settings, "demo", "+31880000101", "--caller", "0612345678", "--at", "2026-11-25T11:00:00Z");
        Assert.Equal(0, asked.ExitCode);
        Assert.Matches(@"(?m)^Did \+31880000101: .*101", asked.Output);
        Assert.Matches("(?m)^-> Rings 101", asked.Output);

        var group = await Explain(settings, "demo", "300", "--caller=102");
        Assert.Equal(0, group.ExitCode);
        Assert.Matches(@"(?m)^Group 300 \(Sales\): ", group.Output);
        Assert.Matches("(?m)^-> Rings 101, 102, 7 s$", group.Output);
        Assert.Matches("(?m)^ +[A-Za-z, ]*NoAnswer[A-Za-z, ]*:$", group.Output);
        Assert.Matches("(?m)^    -> Rings 103", group.Output);

        AssertRefused(await Explain(settings, "demo", "12345678"), 1, "called is no number and no extension");
        AssertRefused(await Explain(settings, "nobody", "101"), 1, "there is no such tenant");
        AssertRefused(await Explain(settings, "demo", "101", "--at", "yesterday"), 1, "at is a time such as");
        AssertRefused(await Explain(settings, "demo", "101", "--key", "ssk_wrong"), 1, "API key");
        AssertRefused(await Explain(settings, "demo"), 2, "explain TENANT NUMBER");
    }

    [Fact]
    public async Task Node_that_does_not_answer_is_named()
    {
        var settings = new SwitchSettings();
        AssertRefused(await Explain(settings, "demo", "101"), 1, $"no answer at http://127.0.0.1:{settings.HttpPort}/");
        AssertRefused(await Explain(settings, "demo", "101", "--url", $"http://127.0.0.1:{FreePorts.Take()}/", "--key", "x"), 1, "no answer at");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task Make(SwitchProcess node)
    {
        using var api = node.CreateApiClient();
        using var group = new StringContent(
            """{"extension":"300","name":"Sales","group":{"members":["101","102"],"noAnswer":"103","noAnswerSeconds":7}}""", System.Text.Encoding.UTF8, "application/json");
        using var made = await api.PostAsync(new Uri("api/v1/tenants/demo/routing", UriKind.Relative), group);
        made.EnsureSuccessStatusCode();
    }

    private Task<ProgramResult> Explain(SwitchSettings settings, params string[] words) =>
        SwitchProcess.RunAsync(["explain", .. words, .. settings.ToArguments(_folder.FullPath)], Patience);

    private static void AssertRefused(ProgramResult result, int code, string why)
    {
        Assert.True(result.ExitCode == code, result.Output);
        var line = Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("softswitch: ", line, StringComparison.Ordinal);
        Assert.Contains(why, line, StringComparison.Ordinal);
    }
}

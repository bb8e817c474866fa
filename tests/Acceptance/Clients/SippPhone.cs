using System.Globalization;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>One run of sipp: a phone that plays its scenario, once unless it has more calls. Its messages are kept for when it fails.</summary>
internal sealed class SippPhone : IAsyncDisposable
{
    private static readonly TimeSpan StepBudget = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder;
    private readonly ExternalProgram _program;
    private readonly TimeSpan _budget;

    private SippPhone(TemporaryFolder folder, ExternalProgram program, TimeSpan budget)
    {
        _folder = folder;
        _program = program;
        _budget = budget;
    }

    /// <summary>Phones whose messages explain why this one failed.</summary>
    public IReadOnlyList<SippPhone> Others { get; init; } = [];

    /// <summary>All it sent and received so far.</summary>
    public string Messages => Read("messages.log");

    private string Transcript => Messages is { Length: > 0 } messages ? Read("errors.log") + messages : _program.Output;

    /// <summary>Starts the scenario as the given account; what it sends goes to the switch.</summary>
    /// <param name="calls">How many calls it plays the scenario with; those it is called with may be at the same time.</param>
    /// <param name="more">More of its command line.</param>
    public static SippPhone Start(
        SwitchProcess host, SipAccount account, Scenario scenario, string target = "none", TimeSpan? budget = null, int calls = 1, IReadOnlyList<string>? more = null,
        params IReadOnlyList<SippPhone> others)
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("scenario.xml"), scenario.ToXml());
        var limit = budget ?? TimeSpan.FromSeconds(60);
        var address = account.Address ?? host.Settings.SipAddress;
        string[] proxy = account.Proxy is null ? [] : ["-rsa", account.Proxy];
        string[] arguments =
        [
            host.Sip, "-sf", "scenario.xml", "-m", Text(calls), "-nostdin", "-skip_rlimit",
            "-i", address, "-p", Text(account.Port), "-mi", address, "-mp", Text(FreePorts.TakeRange(4)),
            "-cp", Text(FreePorts.Take()), "-t", account.Transport == SipTransport.Tcp ? "t1" : "u1",
            "-au", account.User, "-ap", account.Password,
            "-key", "user", account.User, "-key", "target", target, "-key", "domain", host.Settings.SipHost,
            "-recv_timeout", Text((int)Math.Max(StepBudget.TotalMilliseconds, limit.TotalMilliseconds / 3)), "-timeout", $"{(int)limit.TotalSeconds}s", "-timeout_error",
            "-trace_msg", "-message_file", "messages.log", "-trace_err", "-error_file", "errors.log", .. proxy, .. more ?? [],
        ];
        return new SippPhone(folder, ExternalProgram.Start("sipp", arguments, workingFolder: folder.FullPath), limit) { Others = others };
    }

    /// <summary>Waits for the end of the scenario; fails with all messages when a step did not go as written.</summary>
    public async Task SucceedsAsync()
    {
        var exitCode = await _program.WaitForExitAsync(_budget + StepBudget);
        Assert.True(exitCode == 0, $"sipp ended with {exitCode}.\n{Transcript}{string.Concat(Others.Select(o => $"\nThe other side:\n{o.Transcript}"))}");
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Read(string file) => File.Exists(_folder.PathOf(file)) ? File.ReadAllText(_folder.PathOf(file)) : "";
}

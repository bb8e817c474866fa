using System.Globalization;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>A switch of its own with a call up: whatever is done to it, the call goes on and ends as it should.</summary>
internal sealed class CallBeside : IAsyncDisposable
{
    private const int MostGrowth = 200 * 1024;

    private readonly TemporaryFolder _folder;
    private readonly SippPhone _called;
    private readonly SippPhone _caller;
    private readonly long _memory;

    private CallBeside(TemporaryFolder folder, SwitchProcess host, SippPhone called, SippPhone caller)
    {
        (_folder, Host, _called, _caller) = (folder, host, called, caller);
        _memory = ResidentKilobytes();
    }

    /// <summary>Where attacks come from: an address that is not one of the switch's own.</summary>
    public static string Attacker => "127.0.0.66";

    public SwitchProcess Host { get; }

    /// <summary>A longer or larger run than the short one, by environment variable.</summary>
    public static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : fallback;

    /// <param name="length">About how long the attack takes.</param>
    public static async Task<CallBeside> StartAsync(TimeSpan length)
    {
        var folder = new TemporaryFolder();
        var milliseconds = (int)length.TotalMilliseconds;
        var budget = (length * 3) + TimeSpan.FromSeconds(60);
        var host = await SwitchProcess.StartAsync(RunningSwitch.ForSilentPhones, folder.FullPath);
        var called = await host.CalledAsync(102, new Scenario().Invited().Answer().Pause(milliseconds).Byed(), budget: budget);
        var caller = SippPhone.Start(
            host, host.Account(101), new Scenario().Invite().Answered().Pause(milliseconds + 2_000).Bye(), "102", budget, others: called);
        return new CallBeside(folder, host, called, caller);
    }

    /// <summary>The call has ended as its phones wanted, and the switch is as well as it was.</summary>
    public async Task EndsWellAsync()
    {
        await _caller.SucceedsAsync();
        await _called.SucceedsAsync();
        Assert.True(Host.IsRunning);
        var error = Host.Log.IndexOf(" ERR] ", StringComparison.Ordinal);
        Assert.True(error < 0, Host.Log[Math.Max(error, 0)..]);
        var memory = ResidentKilobytes();
        Assert.True(memory - _memory < MostGrowth, $"Memory grew from {_memory} to {memory} kB.");
    }

    public async ValueTask DisposeAsync()
    {
        await _caller.DisposeAsync();
        await _called.DisposeAsync();
        await Host.DisposeAsync();
        _folder.Dispose();
    }

    private long ResidentKilobytes()
    {
        var line = File.ReadLines($"/proc/{Host.ProcessId}/status").First(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}

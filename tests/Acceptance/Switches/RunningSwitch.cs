using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>One switch for all the tests of a collection, and the phones that use it. Starts with the first test that needs it.</summary>
public abstract class RunningSwitch : IAsyncLifetime
{
    private readonly List<SippPhone> _waiting = [];
    private SwitchProcess? _process;

    /// <summary>Settings for phones of sipp, which send no sound: they are not to be asked all the time whether they are still there.</summary>
    internal static SwitchSettings ForSilentPhones =>
        new() { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["Media:SilenceSeconds"] = "3600" } };

    /// <summary>Its data folder.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("softswitch-").FullName;

    /// <summary>The running product.</summary>
    internal SwitchProcess Process => _process ?? throw new InvalidOperationException("The switch is not running.");

    public async Task InitializeAsync()
    {
        if (await SettingsAsync() is { } settings)
            _process = await SwitchProcess.StartAsync(settings, Folder);
    }

    public virtual async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The demo user of an extension, at a free port.</summary>
    internal SipAccount Account(int extension, SipTransport transport = SipTransport.Udp) => Process.Account(extension, transport);

    /// <summary>A registered phone that waits for a call.</summary>
    internal async Task<SippPhone> CalledAsync(int extension, Scenario scenario, bool alone = true, TimeSpan? budget = null)
    {
        var phone = await Process.CalledAsync(extension, scenario, alone, budget);
        _waiting.Add(phone);
        return phone;
    }

    /// <summary>Plays the calling side to its end.</summary>
    internal async Task CallAsync(int extension, string target, Scenario scenario, SipTransport transport = SipTransport.Udp, TimeSpan? budget = null)
    {
        await using var caller = SippPhone.Start(Process, Account(extension, transport), scenario, target, budget, others: [.. _waiting]);
        _waiting.Clear();
        await caller.SucceedsAsync();
    }

    /// <summary>Null when what the switch needs is missing; every test is skipped then.</summary>
    protected abstract Task<SwitchSettings?> SettingsAsync();
}

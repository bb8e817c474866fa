using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>The switch as it starts by default: everything in its data folder.</summary>
public sealed class SqliteSwitch : RunningSwitch
{
    protected override Task<SwitchSettings?> SettingsAsync() =>
        Task.FromResult(Installed.Find("sipp") is null && Installed.Find("baresip") is null ? null : ForSilentPhones);
}

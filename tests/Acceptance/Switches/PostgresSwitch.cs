using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>The switch on a PostgreSQL of its own.</summary>
public sealed class PostgresSwitch : RunningSwitch
{
    protected override Task<SwitchSettings?> SettingsAsync() => Task.FromResult<SwitchSettings?>(null);
}

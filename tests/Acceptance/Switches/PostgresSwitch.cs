using Softswitch.Support.Postgres;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>The switch on a PostgreSQL of its own.</summary>
public sealed class PostgresSwitch : RunningSwitch, IDisposable
{
    private readonly PostgresServer _server = new();

    protected override Task<SwitchSettings?> SettingsAsync() =>
        Task.FromResult(PostgresBinaries.SkipReason is null ? ForSilentPhones with { PostgresConnectionString = _server.CreateDatabase() } : null);

    public void Dispose() => _server.Dispose();
}

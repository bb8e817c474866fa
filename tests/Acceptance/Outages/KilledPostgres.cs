using Softswitch.Support.Files;
using Softswitch.Support.Postgres;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Outages;

/// <summary>A database server that dies as in a crash.</summary>
internal sealed class KilledPostgres : IBreakableStorage
{
    private readonly PostgresServer _server = new();
    private readonly TemporaryFolder _folder = new();

    public KilledPostgres() => Settings = new SwitchSettings { PostgresConnectionString = _server.CreateDatabase() };

    public SwitchSettings Settings { get; }

    public string DataFolder => _folder.FullPath;

    public void Break() => _server.Kill();

    public void Repair() => _server.Start();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Softswitch.Support.Postgres;

/// <summary>A private PostgreSQL cluster on loopback in a temporary folder, started by the first who asks for a database. Keeps nothing safe: fsync is off.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private readonly int _port = FreePort();
    private string? _folder;
    private int _databases;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public string CreateDatabase()
    {
        lock (_lock)
        {
            if (_folder is null)
                Initialize();
            var name = string.Create(CultureInfo.InvariantCulture, $"test{++_databases}");
            Run("createdb", "-h", "127.0.0.1", "-p", Port, "-U", "postgres", name);
            return $"Host=127.0.0.1;Port={Port};Username=postgres;Database={name};Maximum Pool Size=10;Include Error Detail=true";
        }
    }

    public void Start() => Run(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder!, "log"),
        "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=60");

    /// <summary>Ends it as a crash would: connections break in the middle of what they do.</summary>
    public void Kill() => Run("pg_ctl", "stop", "-w", "-D", Data, "-m", "immediate");

    public void Dispose()
    {
        if (_folder is null)
            return;
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            Kill();
        Directory.Delete(_folder, recursive: true);
        _folder = null;
    }

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder!, "data");

    private void Initialize()
    {
        _folder = Directory.CreateTempSubdirectory("softswitch-pg-").FullName;
        if (Environment.UserName == "root")
            Execute("chown", ["postgres", _folder]);
        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        Start();
    }

    // The server refuses to run as root.
    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(PostgresBinaries.Folder ?? throw new InvalidOperationException("no PostgreSQL on this machine"), program);
        if (Environment.UserName == "root")
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Execute(path, arguments);
    }

    private static void Execute(string program, IEnumerable<string> arguments)
    {
        // Output goes nowhere: the server would hold a pipe open for as long as it runs.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(Patience))
            process.Kill();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList.Skip(4))} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

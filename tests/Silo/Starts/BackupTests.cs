using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Silo.Tests.Starts;

/// <summary>What an operator does with backups, with the product itself.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // What comes and goes with a process or is the database's own business.
    private static readonly string[] Passing = ["in-use.lock", "softswitch.db-wal", "softswitch.db-shm"];

    private readonly TemporaryFolder _place = new();

    private string Old => _place.PathOf("old");

    private string New => _place.PathOf("new");

    private string Backup => _place.PathOf("backup.tar.gz");

    [ProgramFact("sipsak")]
    public async Task Phone_registers_at_a_node_put_back_from_a_backup_of_a_running_one()
    {
        var settings = new SwitchSettings();
        await using (var node = await SwitchProcess.StartAsync(settings, Old))
        {
            await RegisterAsync(node);
            AssertDone(await RunAsync("backup", settings, Old), "Backed up");
            AssertDone(await RunAsync("restore", settings, New), "Restored");
            await node.StopAsync();
        }

        await using var restored = await SwitchProcess.StartAsync(settings, New);
        Assert.DoesNotContain("what is secret is shown this once", restored.Log, StringComparison.Ordinal);
        await RegisterAsync(restored);
        using var api = restored.CreateApiClient();
        Assert.Contains("demo101", await api.GetStringAsync(new Uri("api/v1/tenants/demo/channels", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_of_a_running_node_leaves_out_no_file_of_its_folder()
    {
        var settings = new SwitchSettings();
        await using var node = await SwitchProcess.StartAsync(settings, Old);
        using var api = node.CreateApiClient();
        await api.GetStringAsync(new Uri("signin", UriKind.Relative));

        AssertDone(await RunAsync("backup", settings, Old), "Backed up");
        AssertDone(await RunAsync("restore", settings, New), "Restored");

        Assert.Equal(Files(Old), Files(New), StringComparer.Ordinal);
        Assert.Contains("tls-self-signed.pem", Files(New), StringComparer.Ordinal);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(Old, "tls-self-signed.pem")), await File.ReadAllBytesAsync(Path.Combine(New, "tls-self-signed.pem")));
    }

    [Fact]
    public async Task Restore_beside_a_running_node_is_refused_in_one_line()
    {
        var settings = new SwitchSettings();
        await using var node = await SwitchProcess.StartAsync(settings, Old);
        AssertDone(await RunAsync("backup", settings, Old), "Backed up");

        var refused = await RunAsync("restore", settings, Old, "--force");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Matches("^softswitch: a node works with .*: stop it first$", refused.Output.Trim());
    }

    [Fact]
    public async Task Health_asked_of_a_node_tells_whether_it_is_ready()
    {
        var settings = new SwitchSettings();
        await using (var node = await SwitchProcess.StartAsync(settings, Old))
        {
            // It waits some seconds only, in which a busy machine may not come to its first answer.
            var told = await AskAsync(settings);
            await Eventually.HoldsAsync(async () => told.ExitCode == 0 || (told = await AskAsync(settings)).ExitCode == 0, "the node is ready");
            AssertDone(told, "ready");
        }

        var gone = await AskAsync(settings);

        Assert.Equal(1, gone.ExitCode);
        Assert.StartsWith("softswitch: no answer", gone.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private Task<ProgramResult> AskAsync(SwitchSettings settings) => SwitchProcess.RunAsync(["health", .. settings.ToArguments(Old)], Patience);

    private static async Task RegisterAsync(SwitchProcess node)
    {
        string[] arguments = ["-U", "-s", $"sip:demo101@{node.Sip}", "-u", "demo101", "-a", node.Settings.DemoPassword, "-x", "60", "-v"];
        var result = await ExternalProgram.RunAsync("sipsak", arguments, Patience);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    private static void AssertDone(ProgramResult result, string saying)
    {
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains(saying, result.Output, StringComparison.Ordinal);
    }

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            .Except(Passing, StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private Task<ProgramResult> RunAsync(string command, SwitchSettings settings, string folder, params string[] more) =>
        SwitchProcess.RunAsync([command, Backup, .. more, .. settings.ToArguments(folder)], Patience);
}

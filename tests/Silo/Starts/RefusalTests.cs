using System.Net;
using System.Net.Sockets;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Silo.Tests.Starts;

/// <summary>What stops a start is one line that names it, and an exit code.</summary>
public sealed class RefusalTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("export everything", "export")]
    [InlineData("import", "file")]
    [InlineData("import /nowhere/acme.json", "/nowhere/acme.json")]
    [InlineData("import /", "/")]
    [InlineData("-x", "-x")]
    [InlineData("--Http:BindAddress=192.0.2.1", "192.0.2.1")]
    [InlineData("--Sip:UdpPrt=5060", "Sip:UdpPrt")]
    [InlineData("--Spi:UdpPort=5060", "Spi:UdpPort")]
    [InlineData("--Registrations:MinSeconds=600 --Registrations:MaxSeconds=300", "Registrations:MinSeconds")]
    [InlineData("--Serilog:MinimumLevel:Default=Loud", "Loud")]
    [InlineData("--Demo:Password=weak", "Demo:Password")]
    [InlineData("--Admin:Password=weak", "Admin:Password")]
    [InlineData("--Admin:ApiKey=weak", "Admin:ApiKey")]
    [InlineData("--Storage:ConnectionString=Nonsense", "connection string")]
    public async Task Start_that_cannot_be_is_refused_in_one_line(string args, string naming)
    {
        var words = args.Split(' ');
        var given = words.Where(word => word.StartsWith('-')).ToList();
        var command = words.Except(given, StringComparer.Ordinal);
        var usual = new SwitchSettings().ToArguments(_folder.FullPath).Where(each => !given.Exists(word => each.StartsWith(word.Split('=')[0] + "=", StringComparison.Ordinal)));

        AssertRefused(await SwitchProcess.RunAsync([.. command, .. usual, .. given], Patience), naming);
    }

    [Fact]
    public async Task Malformed_settings_file_is_refused_in_one_line()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.OutputOf("Silo")))
            File.Copy(file, _folder.PathOf(Path.GetFileName(file)));
        await File.WriteAllTextAsync(_folder.PathOf("appsettings.json"), "{ \"Sip\": ");

        var result = await ExternalProgram.RunAsync("dotnet", [_folder.PathOf("Softswitch.Silo.dll")], Patience);

        AssertRefused(result, "appsettings.json");
    }

    [Fact]
    public async Task Import_file_that_cannot_be_read_is_refused_in_one_line()
    {
        await using var held = new FileStream(_folder.PathOf("held.json"), FileMode.Create, FileAccess.Write, FileShare.None);

        var result = await SwitchProcess.RunAsync(["import", held.Name, .. new SwitchSettings().ToArguments(_folder.PathOf("data"))], Patience);

        AssertRefused(result, "held.json");
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertRefused(ProgramResult result, string naming)
    {
        Assert.NotEqual(0, result.ExitCode);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // On a busy machine the engine says of its own tasks that they are slow.
        var refusal = Assert.Single(
            lines, line => !line.Contains(" INF] ", StringComparison.Ordinal) && !line.Contains(" WRN] Task ", StringComparison.Ordinal));
        Assert.StartsWith("softswitch: ", refusal, StringComparison.Ordinal);
        Assert.Contains(naming, refusal, StringComparison.OrdinalIgnoreCase);
    }
}

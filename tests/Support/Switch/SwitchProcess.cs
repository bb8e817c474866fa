using System.Diagnostics;
using System.Net.Http.Headers;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Support.Switch;

/// <summary>The product, running as its own process on free loopback ports, as an operator would start it.</summary>
public sealed class SwitchProcess : IAsyncDisposable
{
    public const string ReadyLine = "Softswitch is ready";
    private static readonly TimeSpan StartBudget = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopBudget = TimeSpan.FromMinutes(2);

    private readonly ExternalProgram _program;

    private SwitchProcess(ExternalProgram program, SwitchSettings settings, TimeSpan startedIn)
    {
        _program = program;
        Settings = settings;
        StartedIn = startedIn;
    }

    public SwitchSettings Settings { get; }

    /// <summary>From the start of the process to its ready line.</summary>
    public TimeSpan StartedIn { get; }

    public string Log => _program.Output;

    public bool IsRunning => !_program.HasExited;

    public int ProcessId => _program.ProcessId;

    public Uri Http => new($"http://{SwitchSettings.Address}:{Settings.HttpPort}/");

    public Uri WebSocket => new($"ws://{SwitchSettings.Address}:{Settings.WebSocketPort}/");

    /// <summary>host:port of SIP over UDP and TCP.</summary>
    public string Sip => $"{Settings.SipHost}:{Settings.SipPort}";

    /// <summary>Starts the product and waits for its ready line. Throws, with its output, when it does not come.</summary>
    public static async Task<SwitchProcess> StartAsync(SwitchSettings settings, string dataFolder)
    {
        var clock = Stopwatch.StartNew();
        var program = Launch(settings.ToArguments(dataFolder));
        try
        {
            await program.WaitForLineAsync(ReadyLine, StartBudget);
        }
        catch (TimeoutException)
        {
            await program.DisposeAsync();
            throw;
        }

        return new SwitchProcess(program, settings, clock.Elapsed);
    }

    /// <summary>Starts the product with arguments it is expected to refuse, and waits for its end.</summary>
    public static async Task<ProgramResult> RunAsync(IEnumerable<string> arguments, TimeSpan within)
    {
        await using var program = Launch(arguments);
        var exitCode = await program.WaitForExitAsync(within);
        return new ProgramResult(exitCode, program.Output);
    }

    /// <summary>A client that carries the administrator's API key.</summary>
    public HttpClient CreateApiClient()
    {
        var client = new HttpClient { BaseAddress = Http, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Settings.ApiKey);
        return client;
    }

    /// <summary>Ends the product as a service manager does and returns its exit code.</summary>
    public Task<int> StopAsync()
    {
        _program.AskToEnd();
        return _program.WaitForExitAsync(StopBudget);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static ExternalProgram Launch(IEnumerable<string> arguments)
    {
        var product = Path.Combine(Repository.OutputOf("Silo"), "Softswitch.Silo.dll");
        if (!File.Exists(product))
            throw new InvalidOperationException($"The product is not built: {product}");
        return ExternalProgram.Start("dotnet", [product, .. arguments], workingFolder: Path.GetDirectoryName(product));
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Softswitch.Support.Programs;

/// <summary>
/// One running program: its output is captured line by line, every wait is bounded, and disposing it ends it and
/// its children by process id.
/// </summary>
public sealed partial class ExternalProgram : IAsyncDisposable
{
    private const int SigTerm = 15;
    private static readonly TimeSpan RegexBudget = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly CapturedLines _lines = new();

    private ExternalProgram(ProcessStartInfo start, string name)
    {
        Name = name;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, e) => _lines.Add(e.Data);
        _process.ErrorDataReceived += (_, e) => _lines.Add(e.Data);
    }

    public string Name { get; }

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Everything written so far on standard output and standard error, in order of arrival.</summary>
    public string Output => _lines.Text;

    /// <summary>Starts a program found on the search path. Throws when it is not installed.</summary>
    public static ExternalProgram Start(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null)
    {
        var path = Installed.Find(program) ?? throw new InvalidOperationException(Installed.WhyMissing([program]));
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingFolder ?? "",
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[key] = value;

        var running = new ExternalProgram(start, program);
        running._process.Start();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Runs a program to its end. Throws <see cref="TimeoutException"/>, with the output, when it takes longer than <paramref name="within"/>.</summary>
    public static async Task<ProgramResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        TimeSpan within,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null)
    {
        await using var running = Start(program, arguments, environment, workingFolder);
        var exitCode = await running.WaitForExitAsync(within);
        return new ProgramResult(exitCode, running.Output);
    }

    /// <summary>The first line, written already or still to come, that matches. Throws with the output when none does in time or the program ends first.</summary>
    public async Task<string> WaitForLineAsync(string pattern, TimeSpan within)
    {
        var regex = new Regex(pattern, RegexOptions.ExplicitCapture, RegexBudget);
        using var bounded = new CancellationTokenSource(within);
        var match = _lines.FirstAsync(regex.IsMatch, bounded.Token);
        var exit = _process.WaitForExitAsync(bounded.Token);
        await Task.WhenAny(match, exit);
        if (!match.IsCompletedSuccessfully)
            await Task.WhenAny(match, Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None));
        return match.IsCompletedSuccessfully
            ? await match
            : throw new TimeoutException($"{Name} never wrote a line matching '{pattern}'. Its output:\n{Output}");
    }

    /// <summary>The exit code. Throws with the output when the program is still running after <paramref name="within"/>.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan within)
    {
        using var bounded = new CancellationTokenSource(within);
        try
        {
            await _process.WaitForExitAsync(bounded.Token);
        }
        catch (OperationCanceledException expired)
        {
            throw new TimeoutException($"{Name} was still running after {within.TotalSeconds:0.#} s. Its output:\n{Output}", expired);
        }

        return _process.ExitCode;
    }

    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>Asks the program to end, as a service manager does (SIGTERM).</summary>
    public void AskToEnd()
    {
        if (!_process.HasExited)
            _ = Signal(_process.Id, SigTerm);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Signal(int processId, int signal);
}

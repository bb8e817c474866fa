using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>Programs that are asked to speak and do something else.</summary>
internal sealed class FakePrograms : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private int _count;

    /// <summary>The path of a program that runs this for /bin/sh.</summary>
    public async Task<string> MakeAsync(string script)
    {
        var path = _folder.PathOf($"speak{_count++}");

        // Written by another process: one that this process has had open for writing may still be so in a child just forked, and cannot be started.
        var made = await ExternalProgram.RunAsync(
            "sh", ["-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$2\" && chmod 700 \"$2\"", "sh", script, path], Patience);
        Assert.Equal(0, made.ExitCode);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}

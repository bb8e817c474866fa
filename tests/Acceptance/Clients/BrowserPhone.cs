using System.Buffers.Binary;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>
/// SIP.js in headless Chromium, over WebSocket and DTLS-SRTP. It speaks a melody in one call, writes down what it hears, and ends. Its output
/// has a "STEP" line for each thing that worked.
/// </summary>
internal sealed class BrowserPhone : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly TemporaryFolder _folder;
    private readonly ExternalProgram _program;

    private BrowserPhone(TemporaryFolder folder, ExternalProgram program) => (_folder, _program) = (folder, program);

    public static string Folder { get; } = Repository.PathOf("tests/Acceptance/Browser");

    public string Log => _program.Output;

    /// <summary>Registers the user, then calls the target, or waits to be called where there is none.</summary>
    /// <param name="talk">How long it stays in the call.</param>
    public static BrowserPhone Start(SwitchProcess host, string user, short[] melody, TimeSpan talk, string? target = null)
    {
        var folder = new TemporaryFolder();
        WaveFile.Write(folder.PathOf("speak.wav"), melody, sampleRate: 48000);
        var settings = JsonSerializer.Serialize(new
        {
            server = host.WebSocket.ToString(),
            domain = SwitchSettings.Address,
            user,
            password = host.Settings.DemoPassword,
            target,
            seconds = talk.TotalSeconds,
            speaks = folder.PathOf("speak.wav"),
            heard = folder.PathOf("heard.pcm"),
        });
        return new BrowserPhone(folder, ExternalProgram.Start("node", ["phone.js", settings], workingFolder: Folder));
    }

    /// <summary>Only opens the page: shows that the client itself works on this machine.</summary>
    public static Task<ProgramResult> LoadAsync() => ExternalProgram.RunAsync("node", ["phone.js", "load"], Patience, workingFolder: Folder);

    public Task WaitForStepAsync(string step) => _program.WaitForLineAsync($"STEP {step}", Patience);

    /// <summary>Waits until it has hung up by itself; fails when anything before that did.</summary>
    public async Task EndAsync()
    {
        var exitCode = await _program.WaitForExitAsync(Patience);
        Assert.True(exitCode == 0, Log);
    }

    /// <summary>What it heard in its call.</summary>
    public short[] Heard()
    {
        var bytes = File.ReadAllBytes(_folder.PathOf("heard.pcm"));
        var samples = new short[bytes.Length / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(i * 2));
        return samples;
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }
}

using System.Runtime.InteropServices;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Sounds;

/// <summary>Sounds made or turned into something else by other people's programs while the test runs.</summary>
internal static class SoundPrograms
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Speech at the given rate, by espeak-ng and sox.</summary>
    public static async Task<short[]> SpeakAsync(TemporaryFolder folder, string voice, string text, int sampleRate, string[]? options = null)
    {
        var spoken = folder.PathOf("spoken.wav");
        var raw = folder.PathOf("spoken.raw");
        await RunAsync("espeak-ng", ["-v", voice, .. options ?? [], "-w", spoken, text]);
        await RunAsync("sox", ["-V1", spoken, "-r", $"{sampleRate}", "-b", "16", "-e", "signed", "-c", "1", "-t", "raw", raw, "gain", "-n", "-6"]);
        return await ReadPcmAsync(raw);
    }

    /// <summary>What ffmpeg's encoder makes of raw PCM: the payloads of all frames in one.</summary>
    public static async Task<byte[]> EncodeAsync(TemporaryFolder folder, short[] pcm, int sampleRate, string codec, string format)
    {
        var raw = await WritePcmAsync(folder, "input.raw", pcm);
        var encoded = folder.PathOf("encoded");
        await RunAsync(
            "ffmpeg",
            ["-v", "error", "-y", "-f", "s16le", "-ar", $"{sampleRate}", "-ac", "1", "-i", raw, "-c:a", codec, "-f", format, encoded]);
        return await File.ReadAllBytesAsync(encoded);
    }

    /// <summary>What ffmpeg's decoder makes of payloads in one.</summary>
    public static async Task<short[]> DecodeAsync(TemporaryFolder folder, byte[] payload, string format, params string[] options)
    {
        var encoded = folder.PathOf("payload");
        var raw = folder.PathOf("decoded.raw");
        await File.WriteAllBytesAsync(encoded, payload);
        await RunAsync("ffmpeg", ["-v", "error", "-y", "-f", format, .. options, "-i", encoded, "-f", "s16le", raw]);
        return await ReadPcmAsync(raw);
    }

    public static async Task<string> WritePcmAsync(TemporaryFolder folder, string name, short[] pcm)
    {
        var path = folder.PathOf(name);
        await File.WriteAllBytesAsync(path, MemoryMarshal.AsBytes(pcm.AsSpan()).ToArray());
        return path;
    }

    public static async Task<short[]> ReadPcmAsync(string path) => MemoryMarshal.Cast<byte, short>(await File.ReadAllBytesAsync(path)).ToArray();

    public static async Task<string> RunAsync(string program, string[] arguments)
    {
        var result = await ExternalProgram.RunAsync(program, arguments, Patience);
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {result.Output}");
        return result.Output;
    }
}

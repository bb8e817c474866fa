using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;

namespace Softswitch.Integrations.Sounds;

/// <summary>
/// Has the program ffmpeg read a file: one run, without a shell, that may open this file and no other, with bounds on its time, its memory
/// and what it writes.
/// </summary>
internal sealed class FfmpegDecoder(TimeProvider time, string program = "ffmpeg")
{
    private const int ErrorLength = 500;
    private const int Buffer = 64 * 1024;

    // Files that hold sound themselves; none that names other files or addresses, such as a list of them.
    private const string Formats = "mp3,aac,flac,ogg,wav,w64,aiff,au,amr,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,asf,caf";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Writes the sound of <paramref name="file"/>, which is on disk, to <paramref name="wave"/>.</summary>
    public async Task<SoundConversion> Decode(FileStream file, Stream wave, CancellationToken cancellation)
    {
        using var bounded = new CancellationTokenSource(Patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(bounded.Token, cancellation);
        using var process = new Process { StartInfo = StartOf(file.Name) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return Bad($"only WAV files of PCM and G.711 with one or two channels are taken here: the program {program} (Debian package ffmpeg), which reads all others, is not installed");
        }

        try
        {
            return await Talk(process, file, wave, until.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Bad(string.Create(CultureInfo.InvariantCulture, $"the file could not be read within {Patience.TotalSeconds:0} s"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<SoundConversion> Talk(Process process, FileStream file, Stream wave, CancellationToken until)
    {
        SoundDraft.Begin(wave);

        // Both at once: a program that waits for a full pipe reads no further.
        var error = ReadStart(process.StandardError.BaseStream, until);
        if (!await TryCopy(process.StandardOutput.BaseStream, wave, until))
            return SoundDraft.TooLong(null);
        var said = await error;
        await process.WaitForExitAsync(until);
        return process.ExitCode == 0
            ? SoundDraft.End(wave, await NameOf(file, until))
            : Bad($"the file is neither a WAV file nor another sound that is known: {said.Replace("file:" + file.Name, "file", StringComparison.Ordinal)}");
    }

    // False when it is longer than a sound may be.
    private static async Task<bool> TryCopy(Stream from, Stream to, CancellationToken until)
    {
        var buffer = new byte[Buffer];
        int read;
        while ((read = await from.ReadAsync(buffer, until)) > 0)
        {
            if (to.Length + read > SoundDraft.MostBytes)
                return false;
            await to.WriteAsync(buffer.AsMemory(0, read), until);
        }

        return true;
    }

    // All is read, so that the program can go on; the last line of its beginning is told.
    private static async Task<string> ReadStart(Stream stream, CancellationToken until)
    {
        var said = new byte[ErrorLength];
        var buffer = new byte[Buffer];
        int read, kept = 0;
        while ((read = await stream.ReadAsync(buffer, until)) > 0)
        {
            var taken = Math.Min(read, said.Length - kept);
            buffer.AsSpan(0, taken).CopyTo(said.AsSpan(kept));
            kept += taken;
        }

        var lines = Encoding.UTF8.GetString(said, 0, kept).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(lines.LastOrDefault("").Where(c => !char.IsControl(c)));
    }

    private static async Task<string> NameOf(FileStream file, CancellationToken until)
    {
        var start = new byte[4];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, until);
        return start[..length] switch
        {
            [(byte)'I', (byte)'D', (byte)'3', _] or [0xFF, >= 0xE0, _, _] => "MP3",
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S'] => "Ogg",
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C'] => "FLAC",
            _ => "read by ffmpeg",
        };
    }

    private ProcessStartInfo StartOf(string path)
    {
        var seconds = (SoundRules.LongestMs / 1000 + 2).ToString(CultureInfo.InvariantCulture);
        var rate = ISoundStore.SampleRate.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList =
            {
                "-nostdin", "-hide_banner", "-loglevel", "error", "-max_alloc", "268435456", "-threads", "1",
                "-protocol_whitelist", "file,pipe", "-format_whitelist", Formats, "-i", "file:" + path,
                "-map", "0:a:0", "-t", seconds, "-ac", "1", "-ar", rate, "-f", "s16le", "pipe:1",
            },
        };

        // The settings of the node, secrets among them, may be in the environment.
        start.Environment.Clear();
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    private static SoundConversion.Refused Bad(string reason) => new("format", reason);
}

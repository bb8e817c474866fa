using Softswitch.Contracts.Sounds;

namespace Softswitch.Integrations.Sounds;

/// <summary>Reads WAV files itself and leaves all others to ffmpeg, some at a time.</summary>
internal sealed class SoundConverter : ISoundConverter, IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 8;

    private readonly string _folder;
    private readonly FfmpegDecoder _ffmpeg;
    private readonly SemaphoreSlim _free = new(AtOnce);
    private int _inside;

    /// <param name="folder">For drafts, and for nothing else: what an earlier process left there is deleted.</param>
    public SoundConverter(string folder, FfmpegDecoder ffmpeg)
    {
        (_folder, _ffmpeg) = (folder, ffmpeg);
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.GetFiles(folder))
            File.Delete(left);
    }

    public async Task<SoundConversion> Convert(Stream file, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _inside) > AtOnce + Waiting)
        {
            Interlocked.Decrement(ref _inside);
            return new SoundConversion.Busy();
        }

        try
        {
            Directory.CreateDirectory(_folder);
            await using var draft = SoundDraft.Make(_folder);
            await file.CopyToAsync(draft, cancellation);
            if (draft.Length == 0)
                return new SoundConversion.Refused("empty", "the file is empty");
            await draft.FlushAsync(cancellation);
            return await InTurn(draft, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task<SoundConversion> InTurn(FileStream draft, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        FileStream? wave = null;
        SoundConversion? result = null;
        try
        {
            wave = SoundDraft.Make(_folder);
            result = WaveConversion.Convert(draft, wave) ?? await _ffmpeg.Decode(draft, wave, cancellation);
            return result;
        }
        finally
        {
            _free.Release();
            if (result is not SoundConversion.Done && wave is not null)
                await wave.DisposeAsync();
        }
    }
}

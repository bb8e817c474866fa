using Softswitch.Contracts.Sounds;

namespace Softswitch.Integrations.Sounds;

/// <summary>Reads WAV files itself and leaves all others to ffmpeg, some at a time.</summary>
internal sealed class SoundConverter(string folder, FfmpegDecoder ffmpeg) : ISoundConverter, IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 8;

    private readonly SemaphoreSlim _free = new(AtOnce);
    private int _inside;

    public async Task<SoundConversion> Convert(Stream file, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _inside) > AtOnce + Waiting)
        {
            Interlocked.Decrement(ref _inside);
            return new SoundConversion.Busy();
        }

        try
        {
            Directory.CreateDirectory(folder);
            await using var draft = SoundDraft.Make(folder);
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
            wave = SoundDraft.Make(folder);
            result = WaveConversion.Convert(draft, wave) ?? await ffmpeg.Decode(draft, wave, cancellation);
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

using Softswitch.Media.Wave;

namespace Softswitch.Media.Recording;

/// <summary>Brings what one recording has collected to its file. Used by the writing thread alone.</summary>
internal sealed class RecordingDrain : IDisposable
{
    private const int FramesBetweenPatches = 250; // 5 s: no more is lost when the process ends
    private const int MillisecondsPerFrame = 20;

    private readonly CallRecording _recording;
    private readonly short[] _silence;
    private RecordingFile? _file;
    private long _frames;
    private long _patched;

    public RecordingDrain(CallRecording recording)
    {
        _recording = recording;
        _silence = new short[recording.Config.SampleRate / 1000 * MillisecondsPerFrame * Channels];
    }

    private int Channels => _recording.Config.IsStereo ? 2 : 1;

    /// <summary>Writes what is there. False when the recording is over and has its outcome.</summary>
    public bool Run()
    {
        try
        {
            var isEnded = _recording.IsEnded; // before what was collected: that is then all
            _file ??= new RecordingFile(_recording.Path, new WaveFormat(WaveEncoding.Pcm, _recording.Config.SampleRate, Channels));
            Drain();
            if (!isEnded)
                return true;
            WriteSilence(_recording.Ring.GapAtEnd);
            _file.Complete();
            Finish(_recording.End, "");
        }
        catch (Exception failure) // whatever it is, the other recordings go on
        {
            Finish(RecordingEnd.Unwritable, failure.Message);
        }

        return false;
    }

    public void Stop() => _recording.Stop();

    public void Dispose() => _file?.Dispose();

    private void Drain()
    {
        while (_recording.Ring.TryPeek(out var frame, out var gap))
        {
            WriteSilence(gap);
            _file!.Write(frame);
            _frames++;
            _recording.Ring.Take();
        }

        if (_frames - _patched < FramesBetweenPatches)
            return;
        _patched = _frames;
        _file!.Patch();
    }

    private void WriteSilence(int frames)
    {
        for (var i = 0; i < frames; i++)
            _file!.Write(_silence);
        _frames += frames;
    }

    private void Finish(RecordingEnd end, string reason)
    {
        Dispose();
        _recording.Finish(new RecordingOutcome(end, _frames * MillisecondsPerFrame, _recording.DroppedFrames, reason));
    }
}

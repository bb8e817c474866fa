using Softswitch.Media.Wave;

namespace Softswitch.Media.Recording;

/// <summary>The file of a recording. Until it is complete its name ends in <see cref="Unfinished"/>; it is a readable WAV file all the time.</summary>
internal sealed class RecordingFile : IDisposable
{
    /// <summary>Behind the name of a file that is being written, or was when the process ended.</summary>
    public const string Unfinished = ".part";

    private const int Buffer = 64 * 1024;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly WaveWriter _writer;

    /// <summary>Begins a new file in a folder that is there.</summary>
    public RecordingFile(string path, WaveFormat format)
    {
        if (File.Exists(path))
            throw new IOException($"The file '{path}' exists already.");
        _path = path;
        _stream = new FileStream(path + Unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Read, Buffer);
        _writer = new WaveWriter(_stream, format);
    }

    public void Write(ReadOnlySpan<short> samples)
    {
        if (!_writer.TryWrite(samples))
            throw new IOException("The file is as long as a WAV file can be.");
    }

    /// <summary>Makes all that was written readable, and sees whether the file is still there.</summary>
    public void Patch()
    {
        _writer.Close();
        if (!File.Exists(_path + Unfinished))
            throw new FileNotFoundException($"The file '{_path}' was taken away.");
    }

    /// <summary>Gives it its name; nothing is written after that.</summary>
    public void Complete()
    {
        Patch();
        _stream.Dispose();
        File.Move(_path + Unfinished, _path);
    }

    /// <summary>Lets go of it whatever the disk says.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // The rest of the buffer did not fit on the disk; it is closed all the same.
        }
    }
}

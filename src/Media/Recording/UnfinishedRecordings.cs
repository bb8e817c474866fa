using Softswitch.Media.Wave;

namespace Softswitch.Media.Recording;

/// <summary>Recordings that were not complete when the process ended.</summary>
public static class UnfinishedRecordings
{
    /// <summary>Closes each as far as it was written and gives it its name; one without any sound is removed. To be called before the first recording is started.</summary>
    /// <param name="folder">With all folders in it; may be missing.</param>
    /// <returns>The files that are complete now, and those that could not be mended.</returns>
    public static (IReadOnlyList<string> Mended, IReadOnlyList<string> Left) Mend(string folder)
    {
        var mended = new List<string>();
        var left = new List<string>();
        if (!Directory.Exists(folder))
            return (mended, left);
        foreach (var path in Directory.GetFiles(folder, "*" + RecordingFile.Unfinished, SearchOption.AllDirectories))
        {
            try
            {
                if (TryMend(path) is { } complete)
                    mended.Add(complete);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                left.Add(path);
            }
        }

        return (mended, left);
    }

    private static string? TryMend(string path)
    {
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            if (stream.Length > WaveHeader.Length)
                WaveMender.Mend(stream);
            else
                stream.SetLength(0);
        }

        if (new FileInfo(path).Length == 0)
        {
            File.Delete(path);
            return null;
        }

        var complete = path[..^RecordingFile.Unfinished.Length];
        File.Move(path, complete);
        return complete;
    }
}

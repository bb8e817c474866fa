using Softswitch.Domain.Tenants;
using Softswitch.Media.Recording;

namespace Softswitch.Gateway.Sounds;

/// <summary>The recordings of this gateway, in a folder for each tenant.</summary>
internal sealed class CallRecordings : IDisposable
{
    private readonly string _folder;
    private readonly RecordingWriter _writer = new();

    /// <summary>Completes what an earlier process left unfinished.</summary>
    public CallRecordings(string folder)
    {
        _folder = folder;
        UnfinishedRecordings.Mend(folder);
    }

    /// <summary>Begins a recording; one that cannot be made says so as its outcome.</summary>
    /// <param name="name">Of its file, without an ending; nobody else's.</param>
    public CallRecording Start(TenantId tenant, string name, RecordingConfig config)
    {
        var folder = Path.Combine(_folder, tenant.Value);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The recording finds no folder and says so.
        }

        return _writer.Start(Path.Combine(folder, name + ".wav"), config);
    }

    /// <summary>Ends a recording and removes its file.</summary>
    public static void Forget(CallRecording recording)
    {
        recording.Stop();
        _ = Remove(recording);
    }

    public void Dispose() => _writer.Dispose();

    private static async Task Remove(CallRecording recording)
    {
        await recording.Outcome.ConfigureAwait(false);
        try
        {
            File.Delete(recording.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be deleted takes room, and nobody is there to be told.
        }
    }
}

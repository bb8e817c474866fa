namespace Softswitch.Support.Files;

/// <summary>An empty folder that is gone, with all that is in it, when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("softswitch-").FullName;

    public string PathOf(string name) => Path.Combine(FullPath, name);

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
            Directory.Delete(FullPath, recursive: true);
    }
}

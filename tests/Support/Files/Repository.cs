namespace Softswitch.Support.Files;

/// <summary>Where the sources and the built product are, seen from the test that runs.</summary>
public static class Repository
{
    /// <summary>The folder that holds Softswitch.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>
    /// The output folder of another project, built with the engine and the configuration of the running test:
    /// artifacts/(engine)/bin/(project)/(configuration).
    /// </summary>
    public static string OutputOf(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var bin = own.Parent?.Parent ?? throw new InvalidOperationException($"{own} is not an output folder.");
        return Path.Combine(bin.FullName, project, own.Name);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Softswitch.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Softswitch.sln above {AppContext.BaseDirectory}.");
    }
}

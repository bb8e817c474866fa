using Softswitch.Support.Files;

namespace Softswitch.Architecture.Tests.Sources;

/// <summary>The files of the repository, without what is built or downloaded.</summary>
internal static class SourceTree
{
    private static readonly string[] Skipped = ["artifacts", "bin", "obj", "node_modules", "data", ".git", "TestResults"];
    private static readonly string[] Tops = ["src", "tests", "benchmarks", "build", "deploy"];

    /// <summary>All hand-written C# files.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read(".cs").Select(f => new SourceFile(f.Path, f.Text))];

    /// <summary>Path and text of every file with the given ending.</summary>
    public static IEnumerable<(string Path, string Text)> Read(string ending) =>
        from top in Tops
        let folder = Repository.PathOf(top)
        where Directory.Exists(folder)
        from file in Walk(folder)
        where file.EndsWith(ending, StringComparison.Ordinal)
        select (Relative(file), File.ReadAllText(file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Concat(
            Directory.GetDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d), StringComparer.Ordinal)).SelectMany(Walk));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}

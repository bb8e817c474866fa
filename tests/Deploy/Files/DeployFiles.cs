using Softswitch.Support.Files;

namespace Softswitch.Deploy.Tests.Files;

/// <summary>What lies under deploy/, by its path in the repository.</summary>
internal static class DeployFiles
{
    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    public static IReadOnlyList<string> WithEnding(params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("deploy"), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal),
    ];
}

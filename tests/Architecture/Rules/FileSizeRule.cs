using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

internal sealed class FileSizeRule : ISourceRule
{
    private const int Limit = 500;

    public SourceFile Bad => Lines(Limit + 1);

    public SourceFile Good => Lines(Limit);

    public IEnumerable<string> Violations(SourceFile file) =>
        file.LineCount > Limit ? [$"{file.Path}: {file.LineCount} lines, at most {Limit}"] : [];

    public override string ToString() => $"A file has at most {Limit} lines";

    private static SourceFile Lines(int count) => new("src/Domain/Long.cs", string.Concat(Enumerable.Repeat("//\n", count)));
}

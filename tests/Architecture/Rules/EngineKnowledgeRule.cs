using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Decision 1: which engine runs is known to the embedded host, to the process that starts it and to the build.</summary>
internal sealed class EngineKnowledgeRule : ISourceRule
{
    private static readonly string[] Allowed = ["src/Embedded/", "src/Silo/", "tests/Engine/", "tests/Grains/Embedded/", "tests/Grains/Orleans/", "tests/Embedded/", "tests/Cluster/", "tests/Architecture/", "benchmarks/"];

    public SourceFile Bad => new("src/Grains/Calls/C.cs", "#if ENGINE_ORLEANS\n#endif");

    public SourceFile Good => new("src/Silo/Engine.cs", "#if ENGINE_ORLEANS\n#endif");

    public IEnumerable<string> Violations(SourceFile file) =>
        Allowed.Any(file.IsUnder)
            ? []
            : new[] { "ENGINE_ORLEANS", "Softswitch.Embedded" }.Where(word => file.Text.Contains(word, StringComparison.Ordinal))
                .Select(word => $"{file.Path}: knows the engine ({word})");

    public override string ToString() => "Only the hosts know the engine";
}

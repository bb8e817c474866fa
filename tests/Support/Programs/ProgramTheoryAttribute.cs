namespace Softswitch.Support.Programs;

/// <summary>A table of tests that drive other people's programs; skipped, with the reason, where one of them is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = Installed.WhyMissing(programs);
    }

    public IReadOnlyList<string> Programs { get; }
}

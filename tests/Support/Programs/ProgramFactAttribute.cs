using Xunit.Sdk;

namespace Softswitch.Support.Programs;

/// <summary>A test that drives other people's programs; skipped, with the reason, where one of them is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Softswitch.Support.Programs.ProgramFactDiscoverer", "Softswitch.Support")]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = Installed.WhyMissing(programs);
    }

    public IReadOnlyList<string> Programs { get; }
}

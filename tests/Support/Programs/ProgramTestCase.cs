using Softswitch.Support.Files;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Softswitch.Support.Programs;

/// <summary>A test whose class may name programs it needs: xunit's attributes cannot see the class they end up in, a test case can.</summary>
public sealed class ProgramTestCase : XunitTestCase
{
    [Obsolete("Only for deserialization by the test runner.", error: true)]
    public ProgramTestCase()
    {
    }

    public ProgramTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod testMethod)
        : base(diagnostics, display, options, testMethod)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? Installed.WhyMissing(NeededByClass()) ?? WhyNoSmallDisk();

    private string? WhyNoSmallDisk() =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsSmallDiskAttribute)).Any() ? SmallDisk.WhyMissing : null;

    private string[] NeededByClass() =>
    [
        .. TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsProgramsAttribute))
            .SelectMany(a => a.GetConstructorArguments().OfType<IEnumerable<object>>())
            .SelectMany(names => names.OfType<string>()),
    ];
}

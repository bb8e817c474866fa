using Xunit.Abstractions;
using Xunit.Sdk;

namespace Softswitch.Support.Programs;

/// <summary>Finds the tests marked <see cref="ProgramFactAttribute"/>.</summary>
public sealed class ProgramFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
    [
        new ProgramTestCase(
            diagnostics,
            discoveryOptions.MethodDisplayOrDefault(),
            discoveryOptions.MethodDisplayOptionsOrDefault(),
            testMethod),
    ];
}

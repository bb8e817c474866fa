using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Outages;

[NeedsSmallDisk]
[Collection(OwnSwitchCollection.Name)]
public sealed class OutagesOnSqliteTests : OutageScenarios
{
    private protected override IBreakableStorage CreateStorage() => new FullDisk();
}

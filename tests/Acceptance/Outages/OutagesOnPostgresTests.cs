using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Outages;

[NeedsPrograms("postgres")]
[Collection(OwnSwitchCollection.Name)]
public sealed class OutagesOnPostgresTests : OutageScenarios
{
    private protected override IBreakableStorage CreateStorage() => new KilledPostgres();
}

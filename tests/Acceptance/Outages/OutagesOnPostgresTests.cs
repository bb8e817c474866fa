using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Outages;

[NeedsPrograms("postgres")]
[Collection(OwnSwitchCollection.Name)]
public sealed class OutagesOnPostgresTests : OutageScenarios
{
    /// <summary>The caller is known from an earlier call; where the number leads would have to be read.</summary>
    [ProgramFact("sipp")]
    public async Task Call_that_cannot_be_routed_during_an_outage_is_told_to_come_back()
    {
        using var storage = CreateStorage();
        await using var host = await SwitchProcess.StartAsync(storage.Settings, storage.DataFolder);
        await host.PlayAsync(host.Account(101), new Scenario().Invite().Receive("480").AckFailure(), "102");

        storage.Break();

        await host.PlayAsync(host.Account(101), new Scenario().Invite().Receive("503", "Retry-After: *[0-9]+").AckFailure(), "103");
    }

    private protected override IBreakableStorage CreateStorage() => new KilledPostgres();
}

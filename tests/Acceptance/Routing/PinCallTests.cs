using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>A PIN that is changed with a phone of sipp (SPEC D2).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class PinCallTests : SwitchWithCarriers
{
    [ProgramFact("sipp")]
    public async Task Pin_is_changed_by_telephone_and_asked_for_the_next_time()
    {
        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Answered().Pause(300).Press("7391#").Pause(1_000).Press("7391#").Byed(), "907");

        // The old one first: with any other nothing is changed.
        await Host.PlayAsync(
            Host.Account(102), new Scenario().Invite().Answered().Pause(300).Press("1111#").Pause(1_000).Press("1112#").Pause(1_000).Press("1113#").Byed(), "907");
        await Host.PlayAsync(
            Host.Account(102),
            new Scenario().Invite().Answered().Pause(300).Press("7391#").Pause(1_000).Press("2580#").Pause(1_000).Press("2580#").Byed(),
            "907");

        using var demo = new DemoTenantApi(Host);
        var changes = (await demo.ListAsync("audit")).Where(entry => entry.GetProperty("who").GetString()!.StartsWith("phone:", StringComparison.Ordinal));
        Assert.Equal(2, changes.Count());
        Assert.DoesNotContain("2580", string.Concat(changes), StringComparison.Ordinal);
    }
}

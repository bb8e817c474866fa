using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>Calls to outside beyond what a tenant may.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class FraudLimitTests : SwitchWithCarriers
{
    private const string Outside = "0201234567";
    private const string Another = "0201234568";

    [ProgramFact("sipp")]
    public async Task Call_beyond_those_of_a_minute_is_refused_until_the_block_is_lifted_and_help_is_always_reached()
    {
        var carrier = await CarrierAsync("one", new { carriesEmergency = true });
        await ChangeTenantAsync(new { name = "Demo", extensionLength = 3, companyNumber = "+31880000101", fraudLimits = new { callsPerMinute = 1 } });

        await CalledAsync(carrier, Outside);
        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Receive("403").AckFailure(), Another);
        await CalledAsync(carrier, "112");

        var record = await RecordAsync(Another);
        Assert.Equal("FraudLimit", record.GetProperty("verdict").GetString());
        Assert.Equal("FraudLimit: CallsPerMinute of the tenant", record.GetProperty("legs")[0].GetProperty("reason").GetString());
        await LiftAsync();
        await CalledAsync(carrier, Outside);
    }

    private async Task CalledAsync(Carrier carrier, string number)
    {
        await using var called = carrier.Wait(new Scenario().Invited().Answer().Byed());
        await CallAsync(number, new Scenario().Invite().Answered().Pause(300).Bye(), called);
    }

    private async Task LiftAsync()
    {
        using var api = Host.CreateApiClient();
        await Created(api.PostAsync(new Uri("api/v1/tenants/demo/limits/lift", UriKind.Relative), null));
    }
}

using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>Calls to carriers that sipp plays.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class CarrierTests : SwitchWithCarriers
{
    private const string Outside = "0201234567";
    private const string Challenge = "Proxy-Authenticate: Digest realm=\"carrier\", nonce=\"8a6c1f\", algorithm=MD5, qop=\"auth\"\n";

    [ProgramFact("sipp")]
    public async Task Number_dialled_nationally_reaches_the_carrier_in_its_notation_from_the_company_number()
    {
        var carrier = await CarrierAsync("one", new { notation = "Digits" });
        await using var called = carrier.Wait(new Scenario()
            .Invited("^INVITE sip:31201234567@127", "From:.*31880000101", "P-Asserted-Identity:.*31880000101", "m=audio [1-9]").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);

        var record = await RecordAsync(Outside);
        Assert.Equal("Answered", record.GetProperty("verdict").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_asks_for_credentials_gets_them()
    {
        var carrier = await CarrierAsync("one", new { username = "pbx", password = Carrier.Password });
        await using var called = carrier.Wait(new Scenario()
            .Invited("!Proxy-Authorization:").Reply("407 Proxy Authentication Required", headers: Challenge).ReceiveRequest("ACK")
            .Invited("Proxy-Authorization: Digest.*username=\"pbx\"", "nonce=\"8a6c1f\"").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_fails_is_followed_by_the_next_cheapest()
    {
        var cheap = await CarrierAsync("cheap", new { }, 0.01m);
        var dear = await CarrierAsync("dear", new { }, 0.02m);
        await using var failing = cheap.Wait(new Scenario().Invited().Reply("500 Server Internal Error").ReceiveRequest("ACK"));
        await using var called = dear.Wait(new Scenario().Invited("^INVITE sip:\\+31201234567@").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), failing, called);
        await failing.SucceedsAsync();

        var legs = (await RecordAsync(Outside)).GetProperty("legs").EnumerateArray().ToList();
        Assert.Equal(3, legs.Count);
        Assert.Equal(500, legs[1].GetProperty("sipStatus").GetInt32());
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_does_not_answer_is_given_up_for_the_next()
    {
        await CarrierAsync("silent", new { }, 0.01m);
        var other = await CarrierAsync("other", new { }, 0.02m);
        await using var called = other.Wait(new Scenario().Invited().Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Number_that_the_carrier_calls_busy_is_busy_and_not_tried_elsewhere()
    {
        var carrier = await CarrierAsync("one", new { }, 0.01m);
        await CarrierAsync("two", new { }, 0.02m);
        await using var called = carrier.Wait(new Scenario().Invited().Reply("486 Busy Here").ReceiveRequest("ACK"));

        await CallAsync(Outside, new Scenario().Invite().Receive("486").AckFailure(), called);
    }

    [ProgramFact("sipp")]
    public async Task Trunk_that_has_as_many_calls_as_it_may_takes_no_more()
    {
        var carrier = await CarrierAsync("one", new { maxCalls = 1 });
        await using var called = carrier.Wait(new Scenario().Invited().Answer().Byed());
        await using var first = SippPhone.Start(
            Host, Host.Account(101), new Scenario().Invite().Answered().Pause(8000).Bye(), Outside, others: called);
        await Eventually.HoldsAsync(
            async () => (await carrier.LiveAsync()).GetProperty("calls").GetInt32() == 1, "the trunk has a call");

        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Receive("503").AckFailure(), Outside);

        await first.SucceedsAsync();
        await called.SucceedsAsync();
        await Eventually.HoldsAsync(
            async () => (await carrier.LiveAsync()).GetProperty("calls").GetInt32() == 0, "the place is free again");
    }

    [ProgramFact("sipp")]
    public async Task Emergency_call_passes_where_nothing_else_may()
    {
        var carrier = await CarrierAsync("one", new { carriesEmergency = true, maxCalls = 1 });
        await ChangeTenantAsync(new { name = "Demo", extensionLength = 3, companyNumber = "+31880000101", barred = Categories });
        await using var called = carrier.Wait(new Scenario().Invited("^INVITE sip:112@", "From:.*\\+31880000101", "!Privacy:").Answer().Byed());

        await Host.PlayAsync(Host.Account(103), new Scenario().Invite().Receive("403").AckFailure(), Outside);
        await CallAsync("112", new Scenario().Invite(headers: "Privacy: id\n").Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Tenant_without_a_company_number_calls_nobody_outside()
    {
        await CarrierAsync("one", new { });
        await ChangeTenantAsync(new { name = "Demo", extensionLength = 3 });
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Receive("403").AckFailure(), Outside);
    }

    private static string[] Categories =>
        ["National", "Mobile", "Freephone", "SharedCost", "Premium", "PremiumAdult", "PremiumEntertainment", "Service", "International", "InternationalPremium"];
}

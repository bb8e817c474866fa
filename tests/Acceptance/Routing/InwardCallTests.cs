using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Callers who call in, are let through and call on as a user (SPEC C10, R8), with phones and carriers of sipp.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class InwardCallTests : SwitchWithCarriers
{
    private const string Number = "+31880000180";
    private const string Mobile = "+31612345678";

    private static Scenario In => new Scenario().Bring().Answered().Pause(500);

    [ProgramFact("sipp")]
    public async Task Recognised_caller_keys_the_pin_and_calls_inside_as_the_user()
    {
        var carrier = await ReadyAsync();
        await AddAsync(new { extension = "780", name = "Who", locationRouting = new { by = "CallerNumber", rows = new[] { new { match = "0612345678", to = "781" } }, otherwise = "104" } });
        await AddDidAsync(Number, "780");
        await using var called = await Host.CalledAsync(103, new Scenario().Invited("From:.*102", "Alert-Info:.*alert-community-1").Reply("180 Ringing").Answer().Byed());
        await using var caller = carrier.Bring(Mobile, Number, In.Press("11111#").Pause(2_000).Press("24680#").Pause(2_000).Press("103#").Pause(2_500).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();

        using var demo = new DemoTenantApi(Host);
        var record = await RecordAsync(Number);
        var user = (await demo.ListAsync("users")).Single(each => each.GetProperty("extension").GetString() == "102");
        Assert.Equal(
            ("Answered", "103", "102", user.GetProperty("id").GetString()),
            (record.GetProperty("verdict").GetString(), record.GetProperty("destination").GetString(),
                record.GetProperty("caller").GetProperty("number").GetString(), record.GetProperty("caller").GetProperty("userId").GetString()));
        var way = record.GetProperty("legs")[0].GetProperty("way").EnumerateArray().Select(step => step.GetString()!).ToList();
        Assert.Contains(way, step => step.Contains("calls as 102", StringComparison.Ordinal));

        await using var other = await Host.CalledAsync(104, new Scenario().Invited().Answer().Byed());
        await using var stranger = carrier.Bring("+31201234567", Number, In.Bye(), other);
        await stranger.SucceedsAsync();
        await other.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Known_caller_calls_outside_without_a_pin_and_shows_the_number_of_the_tenant()
    {
        var carrier = await ReadyAsync("0612345678");
        await AddDidAsync(Number, "781");
        var cheap = await CarrierAsync("cheap", new { }, price: 0.001m);
        await using var called = cheap.Wait(new Scenario().Invited("^INVITE sip:\\+31201112233@", "P-Asserted-Identity:.*31880000101", "m=audio [1-9]").Reply("180 Ringing").Answer().Byed());
        await using var caller = carrier.Bring(Mobile, Number, In.Press("0201112233#").Pause(3_000).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();

        var record = await RecordAsync(Number);
        Assert.Equal(("Answered", "+31201112233"), (record.GetProperty("verdict").GetString(), record.GetProperty("destination").GetString()));
    }

    [ProgramFact("sipp")]
    public async Task Three_wrong_pins_end_the_call_and_three_such_calls_close_the_door()
    {
        var carrier = await ReadyAsync();
        await AddDidAsync(Number, "781");
        for (var call = 0; call < 3; call++)
        {
            await using var guesser = carrier.Bring(Mobile, Number, In.Press("11111#").Pause(1_000).Press("22222#").Pause(1_000).Press("33333#").Byed());
            await guesser.SucceedsAsync();
        }

        await using var right = carrier.Bring("+31612345679", Number, In.Press("24680#").Byed());
        await right.SucceedsAsync();
        Assert.Contains(
            (await RecordAsync(Number)).GetProperty("legs")[0].GetProperty("way").EnumerateArray(),
            step => step.GetString()!.Contains("too many wrong PINs", StringComparison.Ordinal));
    }

    private async Task<Carrier> ReadyAsync(params string[] callers)
    {
        await AddAsync(new { extension = "781", name = "Dial in", disa = new { user = "102", pin = "24680", callers } });
        return await KnownCarrierAsync();
    }
}

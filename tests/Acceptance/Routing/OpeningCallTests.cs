using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Calls that go by whether somebody is there (SPEC R4, R5, R7, R13), with phones and carriers of sipp.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class OpeningCallTests : SwitchWithCarriers
{
    private const string Mobile = "0612345678";

    private static readonly object Closed = new { to = "103" };

    private static Scenario Taken => new Scenario().Invited().Answer().Byed();

    private static Scenario Talk => new Scenario().Invite().Answered().Pause(300).Bye();

    [ProgramFact("sipp")]
    public async Task Filter_lets_calls_through_while_somebody_is_there()
    {
        var vacation = new { description = "Away", start = "2021-01-01T00:00", end = "2022-01-01T00:00", eachYear = true };
        await AddAsync(new { extension = "300", name = "Office", timeFilter = new { open = "102", closed = Closed, times = new { vacations = new[] { vacation } } } });
        await using (var closed = await Host.CalledAsync(103, Taken))
            await CallAsync("300", Talk, closed);

        await ChangeAsync("300", new { name = "Office", timeFilter = new { open = "102", closed = Closed, times = new { } } });
        await using (var open = await Host.CalledAsync(102, Taken))
            await CallAsync("300", Talk, open);

        await ChangeAsync("300", new { name = "Office", timeFilter = new { open = "102", closed = Closed, availability = "Never", times = new { } } });
        await using var again = await Host.CalledAsync(103, Taken);
        await CallAsync("300", Talk, again);
    }

    [ProgramFact("sipp")]
    public async Task Back_up_route_is_taken_until_one_of_its_channels_is_registered()
    {
        await AddAsync(new { extension = "300", name = "Back-up", backUp = new { channels = new[] { "demo104", "demo102" }, to = "102", otherwise = "103" } });
        await using (var backUp = await Host.CalledAsync(103, Taken))
            await CallAsync("300", Talk, backUp);
        await using var registered = await Host.CalledAsync(102, Taken);
        await CallAsync("300", Talk, registered);
    }

    [ProgramFact("sipp")]
    public async Task Night_mode_that_somebody_dials_leads_calls_from_outside_elsewhere_until_it_is_dialled_again()
    {
        var carrier = await KnownCarrierAsync();
        await AddAsync(new { extension = "309", name = "Night", nightMode = new { to = "103", state = "Off", times = new { }, alwaysOff = new[] { "104" } } });
        await AddDidAsync("+31880000198", "102");
        await AddDidAsync("+31880000197", "104");
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "309");
        await using (var night = await Host.CalledAsync(103, Taken))
            await BroughtAsync(carrier, night, "+31880000198");
        await using (var exempt = await Host.CalledAsync(104, Taken))
            await BroughtAsync(carrier, exempt, "+31880000197");

        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "309");
        await using var day = await Host.CalledAsync(102, Taken);
        await BroughtAsync(carrier, day, "+31880000198");
    }

    [ProgramFact("sipp")]
    public async Task Who_is_called_outside_accepts_by_key_before_the_caller_is_connected()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new { extension = "300", name = "Away", forward = new { to = Mobile, confirms = true } });
        await using var mobile = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "m=audio [1-9]").Answer().Pause(1_500).Press("1").Byed());
        await CallAsync("300", new Scenario().Invite().Receive("180").Receive("200", "m=audio [1-9]").Ack().Pause(500).Bye(), mobile);

        Assert.Equal("Answered", (await RecordAsync("300")).GetProperty("verdict").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Call_that_is_not_accepted_outside_goes_on_to_the_next()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new { extension = "300", name = "Plan", plan = new { confirms = true, steps = new[] { new { to = Mobile, seconds = 20 }, new { to = "102", seconds = 20 } } } });
        await using var mobile = carrier.Wait(new Scenario().Invited().Answer().Pause(1_000).Press("2").Byed());
        await using var next = await Host.CalledAsync(102, Taken);
        await CallAsync("300", Talk, mobile, next);
        await mobile.SucceedsAsync();
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Extensions that lead calls on, with phones and carriers of sipp (SPEC X2, X9 to X12).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class RoutingTests : SwitchWithCarriers
{
    private static Scenario GivenUp => new Scenario()
        .Invited().Reply("180 Ringing").ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK");

    private static Scenario Talk => new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(300).Bye();

    [ProgramFact("sipp")]
    public async Task Group_rings_all_members_with_its_prefix_and_the_first_answer_wins()
    {
        await AddAsync(new { extension = "300", name = "Sales", group = new { members = new[] { "102", "103" }, prefix = "Sales" } });
        await using var first = await Host.CalledAsync(102, new Scenario().Invited("From:.*Sales", "Alert-Info:.*alert-group").Reply("180 Ringing").Pause(500).Answer().Byed());
        await using var other = await Host.CalledAsync(
            103, new Scenario().Invited("From:.*Sales").Reply("180 Ringing").ReceiveRequest("CANCEL", "Reason:.*200").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));

        await CallAsync("300", Talk, other, first);
        await other.SucceedsAsync();

        var record = await RecordAsync("300");
        Assert.Equal("102", record.GetProperty("destination").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Group_that_nobody_answers_leads_outside_from_the_number_that_it_shows()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new
        {
            extension = "300",
            name = "Sales",
            group = new { members = new[] { "102" }, noAnswer = "0612345678", noAnswerSeconds = 5, shown = "Specific", number = "+31880000103" },
        });
        await using var silent = await Host.CalledAsync(102, GivenUp);
        await using var mobile = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "P-Asserted-Identity:.*31880000103", "m=audio [1-9]").Answer().Byed());

        await CallAsync("300", Talk, silent, mobile);
        await silent.SucceedsAsync();

        var record = await RecordAsync("300");
        Assert.Equal(3, record.GetProperty("legs").GetArrayLength());
        Assert.Equal("+31612345678", record.GetProperty("destination").GetString());
        Assert.Contains("300", record.GetProperty("legs")[0].GetProperty("way")[0].GetString(), StringComparison.Ordinal);
    }

    [ProgramFact("sipp")]
    public async Task Members_in_turn_ring_one_after_the_other()
    {
        await AddAsync(new { extension = "300", name = "Turns", group = new { members = new[] { "102", "103" }, order = "Circular", memberSeconds = 5 } });
        await using var busy = await Host.CalledAsync(102, new Scenario().Invited().Reply("486 Busy Here").ReceiveRequest("ACK"));
        await using var next = await Host.CalledAsync(103, new Scenario().Invited().Reply("180 Ringing").Answer().Byed());
        await CallAsync("300", Talk, busy, next);
        await busy.SucceedsAsync();

        // The next call begins with the next member.
        await using var first = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await CallAsync("300", new Scenario().Invite().Answered().Pause(300).Bye(), first);
    }

    [ProgramFact("sipp")]
    public async Task Limit_lets_so_many_calls_in_and_leads_the_rest_elsewhere_until_one_ends()
    {
        await AddAsync(new { extension = "300", name = "Limit", callLimit = new { calls = 1, within = "102", above = "103" } });
        await using var within = await Host.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await using var above = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await using var long_ = SippPhone.Start(Host, Host.Account(101), new Scenario().Invite().Answered().Pause(4000).Bye(), "300", others: within);
        using var demo = new DemoTenantApi(Host);
        await demo.TalkingAsync("101");
        await using var second = SippPhone.Start(Host, Host.Account(101), new Scenario().Invite().Answered().Pause(300).Bye(), "300", others: above);
        await second.SucceedsAsync();
        await above.SucceedsAsync();
        await long_.SucceedsAsync();
        await within.SucceedsAsync();

        await using var again = await Host.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await CallAsync("300", new Scenario().Invite().Answered().Pause(300).Bye(), again);
    }

    [ProgramFact("sipp")]
    public async Task Number_of_the_tenant_follows_the_time_and_who_calls_as_explained()
    {
        var carrier = await KnownCarrierAsync();
        await AddAsync(new { extension = "310", name = "Who", locationRouting = new { by = "CallerNumber", rows = new[] { new { match = "06", to = "102", prefix = "Mobile" } }, otherwise = "103" } });
        await AddAsync(new
        {
            extension = "311",
            name = "Always",
            timeRouting = new { otherwise = "103", periods = new[] { new { to = "310", description = "week", period = new { startDay = "Monday", startTime = "00:00", endDay = "Sunday", endTime = "24:00" } } } },
        });
        await AddDidAsync("+31880000199", "311");
        await using var called = await Host.CalledAsync(102, new Scenario().Invited("From:.*Mobile.*31612345678").Answer().Byed());
        await using var caller = carrier.Bring("+31612345678", "+31880000199", new Scenario().Bring().Answered().Pause(300).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();

        using var demo = new DemoTenantApi(Host);
        var explained = await demo.ReadAsync("explain?called=%2B31880000199&caller=%2B31612345678");
        Assert.Equal("102", explained.GetProperty("stations")[0].GetProperty("places")[0].GetString());
        var way = (await RecordAsync("+31880000199")).GetProperty("legs")[0].GetProperty("way").EnumerateArray().Select(step => step.GetString()!).ToList();
        Assert.Contains(way, step => step.Contains("week", StringComparison.Ordinal));
        Assert.Contains(way, step => step.Contains("+316", StringComparison.Ordinal));
    }

    [ProgramFact("sipp")]
    public async Task Plan_goes_from_step_to_step_until_somebody_answers()
    {
        await AddAsync(new { extension = "350", name = "Plan", plan = new { steps = new[] { new { to = "102", seconds = 5 }, new { to = "103", seconds = 20 } }, prefix = "Plan" } });
        await using var silent = await Host.CalledAsync(102, GivenUp);
        await using var next = await Host.CalledAsync(103, new Scenario().Invited("From:.*Plan").Answer().Byed());
        await CallAsync("350", Talk, silent, next);
        await silent.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Indicator_leads_calls_the_other_way_once_somebody_dialled_it()
    {
        var carrier = await KnownCarrierAsync();
        await AddAsync(new { extension = "360", name = "Away", indicator = new { green = "102", red = "103" } });
        await AddDidAsync("+31880000199", "360");
        await using (var green = await Host.CalledAsync(102, new Scenario().Invited().Answer().Byed()))
            await BroughtAsync(carrier, green);
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "360");
        await using var red = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await BroughtAsync(carrier, red);
        using var demo = new DemoTenantApi(Host);
        Assert.True((await demo.ReadAsync("routing/360")).GetProperty("indicator").GetProperty("isRed").GetBoolean());
    }

    [ProgramFact("sipp")]
    public async Task Circle_within_the_tenant_is_refused_at_once()
    {
        await AddAsync(new { extension = "320", name = "One", forward = new { to = "101" } });
        await AddAsync(new { extension = "321", name = "Two", forward = new { to = "320" } });
        await ChangeAsync("320", new { name = "One", forward = new { to = "321" } });
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Receive("482").AckFailure(), "320");
    }

    [ProgramFact("sipp")]
    public async Task Circle_of_forwards_over_three_tenants_ends_with_its_hops()
    {
        using var api = Host.CreateApiClient();
        string[] tenants = ["demo", "second", "third"];
        for (var i = 0; i < tenants.Length; i++)
        {
            if (i > 0)
                await Created(api.PostAsJsonAsync("api/v1/tenants", new { id = tenants[i], name = tenants[i], extensionLength = 3, companyNumber = $"+3188000090{i}" }));
            var next = (i + 1) % tenants.Length;
            await AddAsync(new { extension = "390", name = "Circle", forward = new { to = $"+3188000090{next}" } }, tenants[i]);
            await Created(api.PostAsJsonAsync($"api/v1/tenants/{tenants[i]}/dids", new { number = $"+3188000090{i}", extension = "390" }));
        }

        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Receive("483").AckFailure(), "390");
        using var demo = new DemoTenantApi(Host);
        await Eventually.HoldsAsync(async () => (await demo.ListAsync("calls")).Count == 0, "no call is left");
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Number plans and how users want to be reached, with phones and carriers of sipp (SPEC R1, R2, P1 to P3).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class ReachCallTests : SwitchWithCarriers
{
    private const string Number = "+31880000199";

    [ProgramFact("sipp")]
    public async Task Number_rings_what_its_active_plan_says_also_when_that_is_switched_by_hand()
    {
        var carrier = await KnownCarrierAsync();
        using var api = Host.CreateApiClient();
        await AddDidAsync(Number, "101");
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/schemes", new
        {
            name = "Office",
            plans = new[] { Plan(1, "Open", "102", "Open"), Plan(2, "Closed", "103", "Night") },
            week = new[] { new { startDay = "Monday", startTime = "00:00", endDay = "Sunday", endTime = "24:00", plan = 1 } },
        }));

        await using var open = await Host.CalledAsync(102, new Scenario().Invited("From:.*Open").Answer().Byed());
        await BroughtAsync(carrier, open);
        await PutAsync("schemes/Office/override", new { plan = 2, temporary = false });
        await using var closed = await Host.CalledAsync(103, new Scenario().Invited("From:.*Night").Answer().Byed());
        await BroughtAsync(carrier, closed);

        using var demo = new DemoTenantApi(Host);
        var explained = await demo.ReadAsync("explain?called=%2B31880000199");
        Assert.Contains("Closed", explained.GetProperty("stations")[0].GetProperty("reasons")[0].GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [ProgramFact("sipp")]
    public async Task Plan_is_switched_by_telephone()
    {
        using var api = Host.CreateApiClient();
        await AddDidAsync(Number, "101");
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/schemes", new { name = "Office", plans = new[] { Plan(1, "Open", "102", "Open"), Plan(2, "Closed", "103", "Night") } }));
        await PutAsync($"users/{await UserAsync("104")}", new { name = "Planner", extension = "104", rights = new[] { "TimeConfiguration" } });
        await Host.PlayAsync(Host.Account(104), new Scenario().Invite().Answered().Pause(300).Press("2#").Pause(1_500).Press("2#").Byed(), "915");
        await using var called = await Host.CalledAsync(103, new Scenario().Invited("From:.*Night").Answer().Byed());
        await CallAsync(Number.Replace("+31", "0", StringComparison.Ordinal), new Scenario().Invite().Answered().Pause(300).Bye(), called);
        using var demo = new DemoTenantApi(Host);
        Assert.Equal(2, (await demo.ReadAsync("schemes/Office/override")).GetProperty("plan").GetInt32());
    }

    [ProgramFact("sipp")]
    public async Task Forward_is_set_by_telephone_and_taken_back()
    {
        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Answered().Pause(300).Press("1#").Pause(1_500).Press("103#").Byed(), "910");
        await using (var forwarded = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed()))
            await CallAsync("102", new Scenario().Invite().Answered().Pause(300).Bye(), forwarded);
        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Answered().Pause(300).Press("0#").Byed(), "910");
        await using var own = await Host.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await CallAsync("102", new Scenario().Invite().Answered().Pause(300).Bye(), own);
    }

    [ProgramFact("sipp")]
    public async Task User_is_reached_as_his_profile_says()
    {
        var reach = $"users/{await UserAsync("102")}/reach";
        await PutAsync(reach, new
        {
            profiles = new object[] { new { name = "Standard", forwardNoAnswer = new { to = "103" }, noAnswerAfter = 5, forwardBusy = new { to = "104" } } },
        });
        await using var silent = await Host.CalledAsync(
            102, new Scenario().Invited().Reply("180 Ringing").ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await using var other = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await CallAsync("102", new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(300).Bye(), silent, other);
        await silent.SucceedsAsync();

        await PutAsync(reach + "/override", new { doNotDisturb = true });
        await using var busy = await Host.CalledAsync(104, new Scenario().Invited().Answer().Byed());
        await CallAsync("102", new Scenario().Invite().Answered().Pause(300).Bye(), busy);
    }

    [ProgramFact("sipp")]
    public async Task Who_answers_outside_for_a_user_accepts_by_key_when_no_phone_is_there()
    {
        var carrier = await CarrierAsync("one", new { });
        await PutAsync($"users/{await UserAsync("104")}/reach", new
        {
            profiles = new object[] { new { name = "Standard", forwardNoAnswer = new { to = "103" }, forwardUnreachable = new { to = "0612345678" }, confirmsForwards = true } },
        });
        await using var mobile = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "m=audio [1-9]").Answer().Pause(1_500).Press("1").Byed());
        await CallAsync("104", new Scenario().Invite().Receive("180").Receive("200", "m=audio [1-9]").Ack().Pause(500).Bye(), mobile);
        await mobile.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Assistant_rings_for_the_manager_who_is_told_and_whose_phone_stays_silent()
    {
        using var api = Host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/privacy-groups", new { name = "Desk", members = new[] { await UserAsync("103") } }));
        var manager = await UserAsync("102");
        await PutAsync($"users/{manager}/reach", new { profiles = new object[] { new { name = "Standard", assistantGroup = "Desk" } } });
        await Host.RegisterAsync(Host.Account(102));
        await using var assistant = await Host.CalledAsync(103, new Scenario().Invited().Reply("180 Ringing").Pause(4_000).Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed());
        await using var caller = SippPhone.Start(Host, Host.Account(101), new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(300).Bye(), "102", others: assistant);
        using var demo = new DemoTenantApi(Host);
        await Eventually.HoldsAsync(
            async () => (await demo.ReadAsync("live")).GetProperty("users").EnumerateArray()
                .Any(user => user.GetProperty("id").GetString() == manager && user.GetProperty("assisted").GetArrayLength() == 1),
            "the manager is told of the call");
        await caller.SucceedsAsync();
        await assistant.SucceedsAsync();
        var explained = await demo.ReadAsync("explain?called=102&caller=101");
        Assert.Contains("assistants Desk: 103", explained.ToString(), StringComparison.Ordinal);
    }

    [ProgramFact("sipp")]
    public async Task Code_before_the_number_chooses_whom_the_other_side_sees()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddDidAsync(Number, "101");
        await PutAsync($"users/{await UserAsync("101")}/reach", new { callerIdCodes = new[] { new { code = "32", number = Number } } });
        await using var chosen = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "P-Asserted-Identity:.*31880000199").Answer().Byed());
        await CallAsync("%2332%230612345678", new Scenario().Invite().Answered().Pause(300).Bye(), chosen);
        await using var hidden = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "From:.*anonymous").Answer().Byed());
        await CallAsync("%2331%230612345678", new Scenario().Invite().Answered().Pause(300).Bye(), hidden);
    }

    [ProgramFact("sipp")]
    public async Task Caller_who_is_kept_away_is_refused_and_others_ring_as_from_where_they_call()
    {
        var carrier = await KnownCarrierAsync();
        await AddDidAsync(Number, "102");
        await PutAsync($"users/{await UserAsync("102")}/reach", new { blocks = new { callers = new[] { new { numbers = new[] { "+3161" } } } } });
        await using (var blocked = carrier.Bring("+31612345678", Number, new Scenario().Bring().Receive("603").AckFailure()))
            await blocked.SucceedsAsync();
        await using var called = await Host.CalledAsync(102, new Scenario().Invited("Alert-Info:.*alert-community-2").Answer().Byed());
        await using var caller = carrier.Bring("+493012345678", Number, new Scenario().Bring().Answered().Pause(300).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }

    private static object Plan(int number, string name, string extension, string prefix) =>
        new { number, name, entries = new[] { new { number = Number, extension, prefix } } };

    private static async Task BroughtAsync(Carrier carrier, SippPhone called)
    {
        await using var caller = carrier.Bring("+31612345678", Number, new Scenario().Bring().Answered().Pause(300).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }

    private async Task<string> UserAsync(string extension)
    {
        using var demo = new DemoTenantApi(Host);
        return (await demo.ListAsync("users")).Single(user => user.GetProperty("extension").GetString() == extension).GetProperty("id").GetString()!;
    }

    private async Task PutAsync(string path, object settings)
    {
        using var api = Host.CreateApiClient();
        var uri = $"api/v1/tenants/demo/{path}";
        using var read = await api.GetAsync(new Uri(uri, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, uri) { Content = JsonContent.Create(settings) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }
}

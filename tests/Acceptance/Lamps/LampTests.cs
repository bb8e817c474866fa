using System.Net.Http.Json;
using Softswitch.Acceptance.Tests.Calls;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>Lamps of phones of sipp while two others call (SPEC D7, C19).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class LampTests : SwitchWithCarriers
{
    private static Scenario RingsForAWhile => new Scenario()
        .Invited().Reply("180 Ringing").Pause(2000).Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed();

    private static Scenario TalksForAWhile => new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(2000).Bye();

    [ProgramFact("sipp")]
    public async Task Lamp_blinks_while_it_rings_is_on_while_it_is_talked_and_goes_out()
    {
        await LightAsync("Presence", "Notifications");
        await using var watcher = await Host.WatchAsync(103, "102", new Scenario().Subscribe()
            .Notified("terminated", "entity=.sip:102@")
            .Notified("early", "direction=.recipient", "sip:101@")
            .Notified("confirmed", "sip:101@")
            .Notified("terminated"));
        await using var other = await Host.WatchAsync(104, "101", new Scenario().Subscribe()
            .Notified("terminated").Notified("confirmed", "direction=.initiator", "sip:102@").Notified("terminated"));

        await CallAsync();

        await watcher.SucceedsAsync();
        await other.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Lamp_over_tcp_is_told_on_its_connection()
    {
        await LightAsync("Presence");
        // Its registration lasts as long as its connection.
        await using var watcher = await Host.WatchAsync(
            Host.Account(103, SipTransport.Tcp), "102", new Scenario().Register().Receive("200")
                .Subscribe().Notified("terminated").Notified("early", "!sip:101@").Notified("confirmed").Notified("terminated"));

        await CallAsync();

        await watcher.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Without_the_presence_right_the_lamp_stays_out_and_no_other_tenant_lights_it()
    {
        await OtherTenant.EnsureAsync(Host);
        await GrantAsync("other", ["*"], "Presence", "Notifications");
        var stranger = new SipAccount(OtherTenant.Channel, Host.Settings.DemoPassword, FreePorts.Take());
        await Host.RegisterAsync(stranger);
        var dark = new Scenario().Subscribe().Notified("terminated", "id=.none").Pause(7000).Renew().Notified("terminated", "id=.none").Renew(0).NotifiedLast("terminated");
        await using var foreigner = await Host.WatchAsync(stranger, "102", dark);
        await using var colleague = await Host.WatchAsync(103, "102", dark);
        await using var curious = await Host.WatchAsync(104, "999", dark);

        await CallAsync();

        await foreigner.SucceedsAsync();
        await colleague.SucceedsAsync();
        await curious.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Group_is_lit_by_a_call_through_it_and_a_list_shows_all_that_is_named()
    {
        using var api = Host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/routing", new { extension = "300", name = "Sales", group = new { members = new[] { "102" } } }));
        await GrantAsync("demo", ["300", "102"], "Presence");
        await using var group = await Host.WatchAsync(
            104, "300", new Scenario().Subscribe().Notified("terminated").Notified("early").Notified("confirmed").Notified("terminated"));
        await using var list = await Host.WatchAsync(103, "lamps", new Scenario()
            .Subscribe(headers: "Event: dialog\nSupported: eventlist\nAccept: multipart/related, application/rlmi+xml, application/dialog-info+xml\n")
            .Notified("terminated", "multipart/related;type=.application/rlmi", "<resource uri=.sip:102@", "<resource uri=.sip:300@")
            .Notified("early").Notified("early").Notified("confirmed").Notified("confirmed").Notified("terminated").Notified("terminated", "!<state>confirmed"));

        await CallAsync("300");

        await group.SucceedsAsync();
        await list.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_that_lost_what_it_was_told_is_right_again_when_it_comes_back()
    {
        await LightAsync("Presence");
        var account = Host.Account(103);
        await Host.RegisterAsync(account);
        await using (var unplugged = await Host.WatchAsync(account, "102", new Scenario().Subscribe().Notified("terminated").Pause(60000)))
            await LampSteps.ToldAsync(unplugged);

        await using var called = await Host.CalledAsync(102, new Scenario().Invited().Reply("180 Ringing").Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed());
        await using var caller = SippPhone.Start(Host, Host.Account(101), new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(5000).Bye(), "102");
        using var demo = new DemoTenantApi(Host);
        await demo.TalkingAsync("101");

        await using var back = await Host.WatchAsync(
            account, "102", new Scenario().Subscribe().Notified("confirmed").Renew().Notified("confirmed").Notified("terminated").Renew(0).NotifiedLast("terminated"));
        await back.SucceedsAsync();
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Subscription_that_is_not_renewed_ends()
    {
        var account = Host.Account(103);
        await Host.RegisterAsync(account);
        await using var watcher = SippPhone.Start(
            Host, account, new Scenario().Subscribe(60).Notified("terminated").NotifiedLast("terminated"), "102", TimeSpan.FromSeconds(240));
        await watcher.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Storm_of_subscriptions_is_refused_beyond_what_a_phone_may_have_and_lamps_go_on()
    {
        await LightAsync("Presence");
        await using var watcher = await Host.WatchAsync(
            103, "102", new Scenario().Subscribe().Notified("terminated").Notified("early").Notified("confirmed").Notified("terminated"));
        var flooder = Host.Account(104);
        await Host.RegisterAsync(flooder);
        var one = new Scenario().Ask(target: "lamp[call_number]").ReceiveLastOr("403", "200", more => more.ReceiveRequest("NOTIFY").Confirm().Pause(20000));

        await using var storm = SippPhone.Start(Host, flooder, one, "102", calls: 700, more: ["-r", "300", "-l", "700"]);
        await Eventually.HoldsAsync(() => Task.FromResult(storm.Messages.Contains("SIP/2.0 403 ", StringComparison.Ordinal)), "the storm is refused");
        await CallAsync();

        await watcher.SucceedsAsync();
        await storm.SucceedsAsync();
        Assert.InRange(Count(storm.Messages, "Subscription-State: active"), 400, 440);
    }

    [ProgramFact("sipp")]
    public async Task What_is_not_offered_is_refused()
    {
        var account = Host.Account(103);
        await Host.RegisterAsync(account);
        await Host.PlayAsync(account, new Scenario().Ask(headers: "Event: presence\n").Receive("489", "Allow-Events: dialog, message-summary, as-feature-event"), "102");
        await Host.PlayAsync(account, new Scenario().Ask(10).Receive("423", "Min-Expires: 60"), "102");
        await Host.PlayAsync(Host.Account(105), new Scenario().Ask().Receive("403"), "102");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task CallAsync(string target = "102")
    {
        await using var called = await Host.CalledAsync(102, RingsForAWhile);
        await CallAsync(target, TalksForAWhile, called);
    }

    private Task LightAsync(params string[] rights) => GrantAsync("demo", ["*"], rights);

    private async Task GrantAsync(string tenant, string[] extensions, params string[] rights)
    {
        using var api = Host.CreateApiClient();
        var grants = extensions.Select(extension => new { extension, rights });
        await Created(api.PostAsJsonAsync($"api/v1/tenants/{tenant}/privacy-groups", new { name = "Lamps", everybody = true, grants }));
    }
}

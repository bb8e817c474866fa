using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Webhooks;

/// <summary>Deliveries to a receiver on loopback, in virtual time.</summary>
public sealed class WebhookTests() : HostedTest(ApiHost.Generous with { PrivateWebhooks = true })
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Record_of_an_ended_call_is_received_signed()
    {
        await using var receiver = await HookReceiver.Start();
        var secret = await Create(receiver, "Records");

        await Host.Storage.Cdrs.Append(Record("acme", 1));
        await Host.Storage.Cdrs.Append(Record("beta", 2));
        await Until(() => !receiver.Received.IsEmpty);

        var hook = receiver.Received.First();
        Assert.True(hook.IsSignedWith(secret));
        Assert.Equal("acme", (string)JsonNode.Parse(hook.Body)!["tenant"]!);
        var told = Assert.Single(hook.Events);
        Assert.Equal(("record", Views.Id(1).ToString()), ((string)told["event"]!, (string)told["id"]!));
        Assert.Equal("NoAnswer", (string)told["data"]!["verdict"]!);
        Assert.Equal(Views.Id(1).ToString(), (string)told["data"]!["call"]!);
        await Until(async () => (long)(await Live())["waiting"]! == 0);
        Assert.DoesNotContain(receiver.Events, each => (string)each["id"]! == Views.Id(2).ToString());
    }

    [Fact]
    public async Task Sign_in_is_told_as_it_is_listed_to_who_wants_it()
    {
        await using var receiver = await HookReceiver.Start();
        var secret = await Create(receiver, "SignIns");
        var entry = new SignInEntry(new("600"), "Shift", "101", "1001", "5", null, SignInOutcome.Right, "Anna");

        Host.Services.GetRequiredService<ISignInStore>().Append(new SignInRecord(Views.Id(1), 2, new TenantId("acme"), 1_000, entry));
        await Host.Storage.Cdrs.Append(Record("acme", 1));
        await Until(() => !receiver.Received.IsEmpty);

        var hook = receiver.Received.First();
        Assert.True(hook.IsSignedWith(secret));
        var told = Assert.Single(hook.Events);
        Assert.Equal(("signIn", $"1000-{Views.Id(1)}-2"), ((string)told["event"]!, (string)told["id"]!));
        var listed = await Host.As("Supervisor.acme").Send("GET", "tenants/acme/sign-ins").Expect(HttpStatusCode.OK);
        Assert.Equal(listed["items"]![0]!.ToJsonString(), told["data"]!.ToJsonString());
        await Until(async () => (long)(await Live())["waiting"]! == 0);
    }

    [Fact]
    public async Task Receiver_that_fails_first_gets_the_same_message_later_and_later()
    {
        await using var receiver = await HookReceiver.Start();
        receiver.Answers.Enqueue(500);
        receiver.Answers.Enqueue(302);
        var secret = await Create(receiver, "Records");

        await Host.Storage.Cdrs.Append(Record("acme", 1));
        await Until(() => receiver.Received.Any(hook => hook.Answered == 204));

        var hooks = receiver.Received.ToArray();
        Assert.Equal([500, 302, 204], hooks.Select(hook => hook.Answered));
        Assert.Single(hooks.Select(hook => hook.Id).Distinct(StringComparer.Ordinal));
        Assert.All(hooks, hook => Assert.True(hook.IsSignedWith(secret)));
        Assert.True(hooks[1].SentAt - hooks[0].SentAt >= 4);
        Assert.True(hooks[2].SentAt - hooks[1].SentAt >= 8);
        await Until(async () => (int)(await Live())["failures"]! == 0);
    }

    [Fact]
    public async Task Receiver_that_takes_nothing_is_paused_until_its_webhook_is_changed()
    {
        await using var receiver = await HookReceiver.Start();
        receiver.Usually = 503;
        await Create(receiver, "Records");
        await Host.Storage.Cdrs.Append(Record("acme", 1));
        await Until(async () => (await Live())["pausedAt"] is not null, TimeSpan.FromMinutes(10));
        var live = await Live();
        Assert.Equal((20, 1), ((int)live["failures"]!, (int)live["waiting"]!));

        receiver.Usually = 200;
        var item = (await Host.As("TenantAdmin.acme").Send("GET", "tenants/acme/webhooks").Expect(HttpStatusCode.OK))["items"]![0]!.AsObject();
        await Host.As("TenantAdmin.acme").Send("PUT", $"tenants/acme/webhooks/{item["id"]}", item.ToJsonString(), "\"1\"").Expect(HttpStatusCode.OK);
        await Until(() => receiver.Received.Any(hook => hook.Answered == 200));
        await Until(async () => (long)(await Live())["waiting"]! == 0);
    }

    [Fact]
    public async Task Live_events_are_told_as_in_the_event_stream_and_in_order()
    {
        await using var receiver = await HookReceiver.Start();
        await Create(receiver, "Calls");
        await Until(() => Named(receiver, "reset").Any());

        for (var i = 1; i <= 250; i++)
            await Host.Board("acme").Publish([Views.Change("acme", i)]);
        await Until(() => Named(receiver, "call").Count() >= 250);

        var calls = Named(receiver, "call").ToArray();
        Assert.Equal(Enumerable.Range(1, 250).Select(i => $"{Host.Board("acme").Epoch:N}-{i}"), calls.Select(each => (string)each["id"]!), StringComparer.Ordinal);
        Assert.Equal(Views.Id(3).ToString(), (string)calls[2]["data"]!["id"]!);
        Assert.Equal("Talking", (string)calls[2]["data"]!["phase"]!);
    }

    [Fact]
    public async Task Secret_is_shown_once_and_given_ones_are_used()
    {
        await using var receiver = await HookReceiver.Start();
        const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var client = Host.As("TenantAdmin.acme");

        var made = await client.Send("POST", "tenants/acme/webhooks", Body(receiver.Url, "Records", Secret)).Expect(HttpStatusCode.Created);

        Assert.Null(made["generated"]);
        var read = await client.Send("GET", $"tenants/acme/webhooks/{made["id"]}").Expect(HttpStatusCode.OK);
        Assert.DoesNotContain("secret", read.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        await client.Send("GET", "tenants/acme/webhooks/0198c0de000070008000000000000101/live").Refused(HttpStatusCode.NotFound);
        await Host.Storage.Cdrs.Append(Record("acme", 1));
        await Until(() => !receiver.Received.IsEmpty);
        Assert.True(receiver.Received.First().IsSignedWith(Secret));
    }

    private static IEnumerable<JsonObject> Named(HookReceiver receiver, string name) =>
        receiver.Events.Where(each => (string)each["event"]! == name);

    private static string Body(string url, string events, string? secret = null) =>
        new JsonObject { ["url"] = url, ["events"] = new JsonArray(events), ["secret"] = secret }.ToJsonString();

    internal static CdrRecord Record(string tenant, int number) => new(
        Views.Id(number), new TenantId(tenant), 1_767_603_600_000 + number, null, null, 1_767_603_660_000, new CdrParty(null, null, "101", "Anna"), "102", "102",
        "NoAnswer", 480, 19, HangUpSide.Caller, []);

    [Fact]
    public async Task Switch_of_an_indicator_is_told_to_those_who_want_it()
    {
        await using var receiver = await HookReceiver.Start();
        await Create(receiver, "Switches");
        await Until(() => receiver.Events.Any(each => (string)each["event"]! == "reset"));
        var at = DateTimeOffset.UnixEpoch;
        await Host.Board("acme").Publish(
        [
            new LiveChange.Alarm(new FraudAlarm(new TenantId("acme"), null, FraudLimit.SpendPerHour, at)),
            new LiveChange.Switched(new SwitchView(new TenantId("acme"), new ExtensionNumber("360"), "Away", ExtensionType.Indicator, true, at)),
        ]);
        await Until(() => receiver.Events.Any(each => (string)each["event"]! == "switched"));
        var data = receiver.Events.First(each => (string)each["event"]! == "switched")["data"]!;
        Assert.Equal(("360", "Away", "Indicator", true), ((string)data["extension"]!, (string)data["name"]!, (string)data["type"]!, (bool)data["isOn"]!));
        Assert.DoesNotContain(receiver.Events, each => (string)each["event"]! == "alarm");
    }

    private async Task<string> Create(HookReceiver receiver, string events)
    {
        var made = await Host.As("TenantAdmin.acme").Send("POST", "tenants/acme/webhooks", Body(receiver.Url, events)).Expect(HttpStatusCode.Created);
        return (string)made["generated"]!;
    }

    private async Task<JsonObject> Live()
    {
        var client = Host.As("TenantAdmin.acme");
        var items = await client.Send("GET", "tenants/acme/webhooks").Expect(HttpStatusCode.OK);
        return await client.Send("GET", $"tenants/acme/webhooks/{items["items"]![0]!["id"]}/live").Expect(HttpStatusCode.OK);
    }

    private Task Until(Func<bool> happened) => Until(() => Task.FromResult(happened()));

    private Task Until(Func<Task<bool>> happened) => Until(happened, Step);

    // Time goes on only now and then: what is under way on real sockets must not seem to take long.
    private async Task Until(Func<Task<bool>> happened, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var turn = 0; !await happened(); turn++)
        {
            if (turn % 20 == 0)
                Host.Time.Advance(step);
            await turns.WaitForNextTickAsync(patience.Token);
        }
    }
}

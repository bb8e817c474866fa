using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.Live;

public sealed class EventStreamTests : HostedTest
{
    [Fact]
    public async Task Stream_begins_with_a_snapshot_and_goes_on_with_changes()
    {
        var board = Host.Board("acme");
        await board.Publish([Views.Change("acme", 1)]);
        using var stream = await Open();
        var snapshot = await stream.Next();
        Assert.Equal(("snapshot", $"{board.Epoch:N}-1"), (snapshot.Name, snapshot.Id));
        Assert.Equal(Views.Id(1).ToString(), (string)snapshot.Data["calls"]![0]!["id"]!);

        await board.Publish([Views.Change("acme", 1, CallPhase.Ended), Views.Change("acme", 2)]);
        var first = await stream.Next();
        var second = await stream.Next();
        Assert.Equal(("call", $"{board.Epoch:N}-2", "Ended"), (first.Name, first.Id, (string)first.Data["phase"]!));
        Assert.Equal(("call", $"{board.Epoch:N}-3"), (second.Name, second.Id));
    }

    [Fact]
    public async Task User_is_told_as_in_the_live_state()
    {
        var board = Host.Board("acme");
        var user = new UserId(new Guid(7, 0, 0, new byte[8]));
        var call = new CallId(new Guid(8, 0, 0, new byte[8]));
        using var stream = await Open();
        await stream.Next();

        await board.Publish([new LiveChange.User(new UserActivity(new TenantId("acme"), user, UserPresence.OnCall, [new ChannelName("desk")], [call]))]);

        var told = await stream.Next();
        Assert.Equal(("user", $"{board.Epoch:N}-1"), (told.Name, told.Id));
        Assert.Equal($$"""{"id":"{{user}}","presence":"OnCall","channels":["desk"],"assisted":["{{call}}"]}""", told.Data.ToJsonString());
    }

    [Fact]
    public async Task Stream_resumes_after_the_last_event_seen()
    {
        var board = Host.Board("acme");
        string seen;
        using (var stream = await Open())
        {
            await stream.Next();
            await board.Publish([Views.Change("acme", 1)]);
            seen = (await stream.Next()).Id;
        }

        await board.Publish([Views.Change("acme", 2), Views.Change("acme", 3)]);
        using var resumed = await Open(seen);
        Assert.Equal($"{board.Epoch:N}-2", (await resumed.Next()).Id);
        Assert.Equal($"{board.Epoch:N}-3", (await resumed.Next()).Id);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00000000000000000000000000000000-1")]
    [InlineData("01000000000000000000000000000000-99999999999999999999999")]
    public async Task Stream_from_an_unknown_position_begins_with_a_snapshot(string position)
    {
        await Host.Board("acme").Publish([Views.Change("acme", 1)]);
        using var stream = await Open(position);
        Assert.Equal("snapshot", (await stream.Next()).Name);
    }

    [Fact]
    public async Task Quiet_stream_shows_that_it_lives()
    {
        await using var host = await LongLived();
        using var stream = await Open(host: host);
        await stream.Next();
        // The writer arms its timer on another thread; moving on until the comment is there needs no such knowledge.
        var comment = stream.NextComment();
        await host.Time.PassUntilAsync(TimeSpan.FromSeconds(1), () => comment.IsCompleted);

        Assert.Equal(": alive", await comment);
    }

    [Fact]
    public async Task Stream_ends_after_its_time()
    {
        using var stream = await Open();
        await stream.Next();
        Host.Time.Advance(Host.Options.StreamLifetime);
        await stream.ReadToEnd();
    }

    [Fact]
    public async Task Stream_of_a_deleted_key_ends_long_before_its_time()
    {
        await using var host = await LongLived();
        var tenant = new TenantId("acme");
        using var stream = await Open(host: host);
        await stream.Next();
        foreach (var key in await host.Storage.ApiKeys.List(tenant))
            await host.Storage.ApiKeys.Delete(tenant, key.Id, host.Actor);

        var ending = stream.ReadToEnd();
        await host.Time.PassUntilAsync(TimeSpan.FromSeconds(1), () => ending.IsCompleted);

        await ending;
    }

    [Fact]
    public async Task Caller_has_so_many_streams_and_no_more()
    {
        await using var host = new ApiHost { Options = Host.Options with { StreamsPerCaller = 2 } };
        await host.InitializeAsync();
        var client = host.As("Reader.acme");
        var first = await client.Send("GET", "tenants/acme/events");
        using var second = await client.Send("GET", "tenants/acme/events");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        await client.Send("GET", "tenants/acme/events").Refused(HttpStatusCode.TooManyRequests);
        using var other = await host.As("Supervisor.acme").Send("GET", "tenants/acme/events");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        first.Dispose();
    }

    [Fact]
    public async Task Board_that_does_not_answer_is_temporary()
    {
        Host.Board("acme").IsAway = true;
        await Host.As("Reader.acme").Send("GET", "tenants/acme/events").Refused(HttpStatusCode.ServiceUnavailable);
    }

    private async Task<ApiHost> LongLived()
    {
        var host = new ApiHost { Options = Host.Options with { StreamLifetime = TimeSpan.FromDays(30) } };
        await host.InitializeAsync();
        return host;
    }

    private async Task<EventReader> Open(string? lastEventId = null, ApiHost? host = null)
    {
        var client = (host ?? Host).As("Reader.acme");
        if (lastEventId is not null)
            client.DefaultRequestHeaders.Add("Last-Event-ID", lastEventId);
        var response = await client.Send("GET", "tenants/acme/events");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }
}

using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Tests.Records;

public sealed class RecordSearchTests(RecordSearchTests.Filled filled) : IClassFixture<RecordSearchTests.Filled>
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private ApiHost Host => filled.Host;

    [Theory]
    [InlineData("number=%2B31612345678", "4 2")]
    [InlineData("number=0031%206%201234-5678", "4 2")]
    [InlineData("number=0612345678", "4 2")]
    [InlineData("number=101", "4 3 2 1")]
    [InlineData("caller=101", "2 1")]
    [InlineData("called=101", "4 3")]
    [InlineData("called=%2B31880000101", "4 3")]
    [InlineData("number=%2B3161&match=start", "4 2")]
    [InlineData("number=4567&match=End", "3")]
    [InlineData("caller=101&called=%2B316&match=Start", "2")]
    [InlineData("direction=Incoming", "4 3")]
    [InlineData("verdict=NoAnswer", "3")]
    [InlineData("trunk=carrier", "4 3 2")]
    [InlineData("channel=phone101", "4 3 2 1")]
    [InlineData("user=00000065000000000000000000000000", "4 3 2 1")]
    [InlineData("minSeconds=30&maxSeconds=90", "2 1")]
    [InlineData("minSeconds=30&maxSeconds=30", "1")]
    [InlineData("maxSeconds=10", "4 3")]
    [InlineData("order=Oldest", "1 2 3 4")]
    [InlineData("order=Oldest&from=2026-01-05T09:02:00Z&until=2026-01-05T09:04:00Z", "2 3")]
    [InlineData("number=999", "")]
    public async Task Records_asked_for_are_found(string query, string found)
    {
        var page = await Host.As("Reader.acme").Send("GET", $"tenants/acme/records?{query}").Expect(HttpStatusCode.OK);
        Assert.Equal(found, string.Join(' ', page["items"]!.AsArray().Select(Number)));
    }

    [Theory]
    [InlineData("number=%3Cb%3E", "number:format")]
    [InlineData("caller=12&match=Start", "caller:format")]
    [InlineData("called=12345&match=Middle", "match:unknown")]
    [InlineData("match=1", "match:unknown")]
    [InlineData("user=me", "user:format")]
    [InlineData("channel=no%20channel", "channel:format")]
    [InlineData("direction=Sideways", "direction:unknown")]
    [InlineData("verdict=Guilty", "verdict:unknown")]
    [InlineData("minSeconds=-1", "minSeconds:range")]
    [InlineData("minSeconds=9&maxSeconds=8", "maxSeconds:range")]
    [InlineData("from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z", "until:range")]
    public async Task Filter_that_is_wrong_is_refused_by_its_name(string query, string error)
    {
        var client = Host.As("Reader.acme");
        foreach (var path in new[] { "records", "records/totals", "records.csv" })
        {
            var period = query.Contains("from=", StringComparison.Ordinal) ? "" : "&from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z";
            var problem = await client.Send("GET", $"tenants/acme/{path}?{query}{period}").Refused(HttpStatusCode.BadRequest);
            Assert.Equal(error, string.Join(' ', problem.Fields()));
        }
    }

    [Theory]
    [InlineData("after=nonsense", "after:format")]
    [InlineData("order=Random", "order:unknown")]
    [InlineData("limit=0", "limit:range")]
    public async Task Page_that_cannot_be_is_refused_by_its_name(string query, string error) =>
        Assert.Equal(error, string.Join(' ', (await Host.As("Reader.acme").Send("GET", $"tenants/acme/records?{query}").Refused(HttpStatusCode.BadRequest)).Fields()));

    [Fact]
    public async Task Record_tells_direction_trunk_reason_and_quality()
    {
        var record = await Host.As("Reader.acme").Send("GET", $"tenants/acme/records/{Views.Id(3)}").Expect(HttpStatusCode.OK);

        Assert.Equal("Incoming", (string)record["direction"]!);
        Assert.Equal("+31880000101", (string)record["called"]!);
        Assert.Equal("101", (string)record["destination"]!);
        Assert.Equal("carrier", (string)record["caller"]!["trunk"]!);
        Assert.Equal("Nobody home", (string)record["legs"]![1]!["reason"]!);
        Assert.Equal(4.41, (double)record["legs"]![0]!["media"]!["mosIn"]!);
        Assert.Null(record["legs"]![0]!["media"]!["mosOut"]);
    }

    [Fact]
    public async Task Totals_count_per_direction_and_verdict()
    {
        var client = Host.As("Reader.acme");
        var all = await client.Send("GET", "tenants/acme/records/totals").Expect(HttpStatusCode.OK);
        var part = await client.Send("GET", "tenants/acme/records/totals?direction=Incoming&until=2026-01-05T09:04:00Z").Expect(HttpStatusCode.OK);

        Assert.Equal((4, 3, 130, true), ((int)all["calls"]!, (int)all["answered"]!, (int)all["talkSeconds"]!, (bool)all["complete"]!));
        Assert.Equal(
            "Incoming Answered 1 1 10; Incoming NoAnswer 1 0 0; Internal Answered 1 1 30; Outgoing Answered 1 1 90",
            string.Join("; ", all["groups"]!.AsArray().Select(each => $"{each!["direction"]} {each["verdict"]} {each["calls"]} {each["answered"]} {each["talkSeconds"]}")));
        Assert.Equal("NoAnswer", (string)Assert.Single(part["groups"]!.AsArray())!["verdict"]!);
    }

    [Theory]
    [InlineData("Reader.acme", HttpStatusCode.OK)]
    [InlineData("Admin", HttpStatusCode.OK)]
    [InlineData("TenantAdmin.beta", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Records_are_for_readers_of_the_tenant_and_for_admins(string? who, HttpStatusCode status)
    {
        foreach (var path in new[] { "records", "records/totals", "records.csv?from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z" })
            Assert.Equal(status, (await Host.As(who).Send("GET", $"tenants/acme/{path}")).StatusCode);
    }

    private static int Number(JsonNode? item) => Enumerable.Range(1, 9).Single(number => Views.Id(number).ToString() == (string)item!["call"]!);

    private static CdrRecord Call(int number, CdrDirection direction, string caller, string called, int? seconds)
    {
        var started = Start.AddMinutes(number).ToUnixTimeMilliseconds();
        long? answered = seconds is null ? null : started + 2000;
        var ours = new CdrParty(new ChannelName("phone101"), new UserId(new Guid(101, 0, 0, new byte[8])), "101", "Anna");
        var theirs = new CdrParty(null, null, direction == CdrDirection.Incoming ? caller : called, null, direction == CdrDirection.Internal ? null : "carrier");
        var (from, to) = direction == CdrDirection.Incoming ? (theirs, ours) : (ours, theirs);
        var ended = (answered ?? started) + ((seconds ?? 20) * 1000);
        return new CdrRecord(
            Views.Id(number), new TenantId("acme"), started, null, answered, ended, from, called, to.Number, seconds is null ? "NoAnswer" : "Answered",
            200, 16, HangUpSide.Caller,
            [
                new CdrLeg(LegId.Caller, from, new GatewayId("gw1"), "x", started, null, answered, ended, 200, new CdrMedia("PCMA", 100, 100, 0, 0, 10, 0, 4.41)),
                new CdrLeg(new LegId(1), to, null, "y", started, null, answered, ended, 480, null, "Nobody home"),
            ],
            false, direction == CdrDirection.Internal ? null : called, direction);
    }

    /// <summary>One host with a few calls for all of these tests, which only read.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        public ApiHost Host { get; } = new();

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            await Host.Storage.Cdrs.Append(Call(1, CdrDirection.Internal, "101", "102", 30));
            await Host.Storage.Cdrs.Append(Call(2, CdrDirection.Outgoing, "101", "+31612345678", 90));
            await Host.Storage.Cdrs.Append(Call(3, CdrDirection.Incoming, "+31201234567", "+31880000101", null));
            await Host.Storage.Cdrs.Append(Call(4, CdrDirection.Incoming, "+31612345678", "+31880000101", 10));
            await Host.Storage.Cdrs.Append(Call(5, CdrDirection.Internal, "101", "102", 5) with { Tenant = new TenantId("beta") });
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}

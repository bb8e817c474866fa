using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Records;

public sealed class RecordTests : HostedTest
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (var i = 1; i <= 9; i++)
            await Host.Storage.Cdrs.Append(Record("acme", i));
        await Host.Storage.Cdrs.Append(Record("beta", 100));
    }

    [Fact]
    public async Task Record_is_shown_with_its_legs()
    {
        var record = await Host.As("Reader.acme").Send("GET", $"tenants/acme/records/{Views.Id(3)}").Expect(HttpStatusCode.OK);
        Assert.Equal("Answered", (string)record["verdict"]!);
        Assert.Equal(Start.AddMinutes(3), (DateTimeOffset)record["startedAt"]!);
        Assert.Equal("PCMA", (string)record["legs"]![0]!["media"]!["codec"]!);
        Assert.Equal("desk", (string)record["caller"]!["channel"]!);
    }

    [Fact]
    public async Task Records_of_a_period_come_in_pages_newest_first()
    {
        var client = Host.As("Reader.acme");
        var seen = new List<DateTimeOffset>();
        string? next = null;
        do
        {
            var page = await client.Send("GET", $"tenants/acme/records?from=2026-01-05T09:02:00Z&until=2026-01-05T09:08:00Z&limit=2&after={Uri.EscapeDataString(next ?? "")}").Expect(HttpStatusCode.OK);
            seen.AddRange(page["items"]!.AsArray().Select(item => (DateTimeOffset)item!["startedAt"]!));
            next = (string?)page["next"];
        }
        while (next is not null);
        Assert.Equal(Enumerable.Range(2, 6).Select(i => Start.AddMinutes(i)).Reverse(), seen);
    }

    [Fact]
    public async Task Record_of_another_tenant_is_not_found() =>
        await Host.As("Reader.acme").Send("GET", $"tenants/acme/records/{Views.Id(100)}").Refused(HttpStatusCode.NotFound);

    private static CdrRecord Record(string tenant, int number)
    {
        var started = Start.AddMinutes(number).ToUnixTimeMilliseconds();
        var party = new CdrParty(new ChannelName("desk"), null, "101", "Anna");
        var media = new CdrMedia("PCMA", 100, 100, 0, 0, 10, 10);
        var leg = new CdrLeg(LegId.Caller, party, new GatewayId("gw1"), "x", started, null, started + 1000, started + 2000, 200, media);
        return new CdrRecord(
            Views.Id(number), new TenantId(tenant), started, null, started + 1000, started + 2000, party, "102", "102", "Answered", 200, 16, HangUpSide.Caller, [leg]);
    }
}

using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fraud;

/// <summary>How much is called outside: read, limited and lifted by those who may.</summary>
public sealed class FraudRouteTests : HostedTest
{
    [Fact]
    public async Task Counts_are_read_next_to_their_limits()
    {
        var status = await Host.As("TenantAdmin.acme").Send("GET", "tenants/acme/limits").Expect(HttpStatusCode.OK);
        var channel = status["channels"]![0]!;
        Assert.Equal(("stolen", "SpendPerHour", 10.5m), ((string?)channel["channel"], (string?)channel["reached"]![0], (decimal)channel["spentInHour"]!));
        Assert.Equal(300, (int)status["tenant"]!["limits"]!["callsPerMinute"]!);
    }

    [Fact]
    public async Task Block_of_a_tenant_is_lifted_by_the_platform_alone_and_noted()
    {
        await Host.As("TenantAdmin.acme").Send("POST", "tenants/acme/limits/lift").Refused(HttpStatusCode.Forbidden);
        await Host.As("Admin").Send("POST", "tenants/acme/limits/lift").Expect(HttpStatusCode.NoContent);
        var noted = await Host.As("Admin").Send("GET", "tenants/acme/audit?search=limits").Expect(HttpStatusCode.OK);
        Assert.Equal("limits acme", (string?)noted["items"]![0]!["what"]);
    }

    [Fact]
    public async Task Block_of_a_channel_is_lifted_by_its_tenant()
    {
        var client = Host.As("TenantAdmin.acme");
        await client.Send("POST", "tenants/acme/channels", """{"name":"acme-desk"}""").Expect(HttpStatusCode.Created);
        await client.Send("POST", "tenants/acme/limits/channels/acme-desk/lift").Expect(HttpStatusCode.NoContent);
        await client.Send("POST", "tenants/acme/limits/channels/nobody/lift").Refused(HttpStatusCode.NotFound);
        await Host.As("Supervisor.acme").Send("POST", "tenants/acme/limits/channels/acme-desk/lift").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Limits_are_set_read_back_and_checked()
    {
        var client = Host.As("TenantAdmin.acme");
        var made = await client.Send("POST", "tenants/acme/channels", """{"name":"acme-desk","fraudLimits":{"callsPerMinute":3,"spendPerDay":1.5,"endsCalls":false}}""")
            .Expect(HttpStatusCode.Created);
        Assert.Equal((3, 1.5m, false), ((int)made["fraudLimits"]!["callsPerMinute"]!, (decimal)made["fraudLimits"]!["spendPerDay"]!, (bool)made["fraudLimits"]!["endsCalls"]!));
        var problem = await client.Send("POST", "tenants/acme/channels", """{"name":"acme-two","fraudLimits":{"callsAtOnce":-1}}""").Refused(HttpStatusCode.BadRequest);
        Assert.Contains("fraudLimits.callsAtOnce:range", problem.Fields(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Alarm_is_an_event_of_the_tenant()
    {
        var response = await Host.As("Reader.acme").Send("GET", "tenants/acme/events");
        using var stream = new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        await stream.Next();
        var alarm = new FraudAlarm(new TenantId("acme"), new ChannelName("stolen"), FraudLimit.SpendPerHour, DateTimeOffset.UnixEpoch);
        await Host.Board("acme").Publish([new LiveChange.Alarm(alarm)]);
        var heard = await stream.Next();
        Assert.Equal(("alarm", "stolen", "SpendPerHour"), (heard.Name, (string?)heard.Data["channel"], (string?)heard.Data["limit"]));
    }
}

namespace Softswitch.Api.Tests.Ladders;

public sealed class LadderTests : HostedTest
{
    [Fact]
    public async Task Ladder_of_a_call_is_shown_to_its_administrator()
    {
        var ladder = await Host.As("TenantAdmin.acme").Send("GET", $"tenants/acme/calls/{Views.Id(1)}/ladder").Expect(HttpStatusCode.OK);

        Assert.True((bool)ladder["isCut"]!);
        var message = Assert.Single(ladder["messages"]!.AsArray())!;
        Assert.Equal((1, true, "192.0.2.7:5060"), ((int)message["leg"]!, (bool)message["isSent"]!, (string)message["remote"]!));
        Assert.StartsWith("INVITE ", (string)message["text"]!, StringComparison.Ordinal);
        var step = Assert.Single(ladder["steps"]!.AsArray())!;
        Assert.Equal(("Event", "Offered", "New", "Ringing"), ((string)step["kind"]!, (string)step["name"]!, (string)step["from"]!, (string)step["to"]!));
    }

    [Theory]
    [InlineData("Reader.acme", "acme", 1, HttpStatusCode.Forbidden)]
    [InlineData("Supervisor.acme", "acme", 1, HttpStatusCode.Forbidden)]
    [InlineData("TenantAdmin.acme", "acme", 2, HttpStatusCode.NotFound)]
    [InlineData("TenantAdmin.beta", "acme", 1, HttpStatusCode.NotFound)]
    [InlineData("TenantAdmin.beta", "beta", 1, HttpStatusCode.NotFound)]
    public async Task Ladder_out_of_reach_is_refused(string who, string tenant, int call, HttpStatusCode status) =>
        await Host.As(who).Send("GET", $"tenants/{tenant}/calls/{Views.Id(call)}/ladder").Refused(status);
}

using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Tests.Live;

public sealed class CallQualityTests : HostedTest
{
    private const string Path = "tenants/acme/calls/";

    private static string Known => Path + Views.Id(1) + "/quality";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host.Grains[(typeof(ICallGrain), $"acme/{Views.Id(1)}")] = new FakeCall(Views.Call("acme", 1));
    }

    [Fact]
    public async Task Each_leg_is_shown_with_what_passed_both_ways()
    {
        var good = new MediaFigures("PCMA", 1000, 1000, 0, 0, 0, 0, 0);
        Host.Grains[(typeof(IGatewayGrain), Views.Call("acme", 1).Gateway.Value)] = new FakeGateway(
        [
            new LegReport(LegId.Caller, "a", good),
            new LegReport(new LegId(1), "b", good with { LostOut = 50, IsReported = true, RoundTrip = 40_000 }),
            new LegReport(new LegId(2), "c", null),
        ]);

        var legs = (await Host.As("Reader.acme").Send("GET", Known).Expect(HttpStatusCode.OK))["legs"]!.AsArray();

        Assert.Equal((4.41, null), ((double)legs[0]!["media"]!["mosIn"]!, (double?)legs[0]!["media"]!["mosOut"]));
        Assert.Equal((1, 3.92, 40_000L), ((int)legs[1]!["leg"]!, (double)legs[1]!["media"]!["mosOut"]!, (long)legs[1]!["media"]!["roundTrip"]!));
        Assert.Null(legs[2]!["media"]);
    }

    [Fact]
    public async Task Gateway_that_is_gone_leaves_no_legs_and_a_call_that_is_gone_is_not_found()
    {
        Host.Grains[(typeof(IGatewayGrain), Views.Call("acme", 1).Gateway.Value)] = new FakeGateway(null);

        Assert.Empty((await Host.As("Reader.acme").Send("GET", Known).Expect(HttpStatusCode.OK))["legs"]!.AsArray());
        await Host.As("Reader.acme").Send("GET", $"{Path}{Views.Id(9)}/quality").Refused(HttpStatusCode.NotFound);
    }
}

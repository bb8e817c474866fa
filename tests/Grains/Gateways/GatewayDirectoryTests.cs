using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Gateways;
using Softswitch.Grains.Tests.Hosting;

namespace Softswitch.Grains.Tests.Gateways;

/// <summary>Gateways are found while their lease runs.</summary>
public sealed class GatewayDirectoryTests : GrainTests
{
    private IGatewayDirectory Directory => Host.Services.GetRequiredService<IGatewayDirectory>();

    [Fact]
    public async Task Attached_gateway_is_found_and_reached()
    {
        var link = await Directory.Find(Samples.Gateway);
        await link!.Attention(Samples.Tenant, Samples.Call(1));
        await GrainHost.EventuallyAsync(() => Host.Gateway.Attentions.Count == 1);
    }

    [Fact]
    public async Task Gateway_whose_lease_ran_out_is_gone()
    {
        Host.Clock.Advance(IGatewayGrain.Lease);
        Assert.Null(await Directory.Find(Samples.Gateway));

        await Host.AttachAsync();
        Assert.NotNull(await Directory.Find(Samples.Gateway));
    }

    [Fact]
    public async Task Gateway_that_attaches_in_time_stays()
    {
        for (var i = 0; i < 5; i++)
        {
            Host.Clock.Advance(IGatewayGrain.Lease * 0.9);
            await Host.AttachAsync();
        }

        Assert.NotNull(await Directory.Find(Samples.Gateway));
    }

    [Fact]
    public async Task Gateway_that_detached_is_forgotten_after_a_third_of_the_lease()
    {
        Assert.NotNull(await Directory.Find(Samples.Gateway));
        await Host.Grains.GetGrain<IGatewayGrain>(Samples.Gateway.Value).Detach();

        Host.Clock.Advance(IGatewayGrain.Lease / 3);

        Assert.Null(await Directory.Find(Samples.Gateway));
    }

    [Fact]
    public async Task Unknown_gateway_is_not_found() => Assert.Null(await Directory.Find(new("gw9")));
}

using System.Collections.Concurrent;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Configuration;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Configuration;

/// <summary>An import changes a whole tenant: grains that are awake see it at their next use.</summary>
public sealed class TenantEditionTests : GrainTests
{
    [Fact]
    public async Task Everything_changed_is_read_again_by_grains_that_are_awake()
    {
        await Host.RegisterAsync(BobDesk);
        Assert.Equal("Bob", (await Host.User(BobId).Identity())!.Name);
        Assert.Single((await Host.Extension(BobNumber).Route(Call(1), [])).Targets);

        Host.Configuration.Users[BobId] = Bob with { Name = "Robert" };
        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 5, secret: 3);
        Host.Configuration.Extensions[BobNumber] = Host.Configuration.Extensions[BobNumber] with { UserId = AliceId };
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);

        Assert.Equal("Robert", (await Host.User(BobId).Identity())!.Name);
        Assert.Equal([3], (await Host.Channel(BobDesk).Credentials())!.Md5);
        Assert.Equal(5, (await Host.Channel(BobDesk).View())!.CallLimit);
        Assert.Equal(CallVerdict.Unreachable, (await Host.Extension(BobNumber).Route(Call(2), [])).Refusal);
    }

    [Fact]
    public async Task Change_that_nobody_told_of_is_seen_within_seconds()
    {
        Assert.Equal("Bob", (await Host.User(BobId).Identity())!.Name);

        Host.Configuration.Users[BobId] = Bob with { Name = "Robert" };
        Host.Configuration.Revision++;

        await Host.PassUntilAsync(
            TimeSpan.FromSeconds(1), async () => (await Host.User(BobId).Identity())!.Name == "Robert", atMost: TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Nodes_that_use_the_tenant_are_told_at_once_until_they_have_not_asked_for_long()
    {
        var node = new OtherNode();
        var edition = Host.Grains.GetGrain<ITenantEditionGrain>(GrainKeys.Tenant(Tenant));
        var first = await edition.Current(Host.Grains.CreateObjectReference<IEditionFollower>(node));

        Host.Configuration.Revision++;
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        await GrainHost.EventuallyAsync(() => Task.FromResult(node.Told.ToArray() is [var told] && told > first));

        Host.Clock.Advance(ITenantEditionGrain.Followed);
        Host.Configuration.Revision++;
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        Assert.Single(node.Told);
    }

    [Fact]
    public async Task Channel_that_everything_left_out_loses_its_bindings_at_its_next_use()
    {
        await Host.RegisterAsync(BobDesk);
        Host.Configuration.Channels.TryRemove(BobDesk, out _);

        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);

        Assert.Empty((await Host.Channel(BobDesk).Ring(Call(1))).Targets);
        Assert.Empty(Host.Bindings.Rows);
    }

    [Fact]
    public async Task Grains_go_on_with_what_they_know_while_the_configuration_is_away()
    {
        await Host.RegisterAsync(BobDesk);
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        Host.Configuration.IsAway = true;

        Assert.NotNull(await Host.Channel(BobDesk).Credentials());

        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, secret: 4);
        Host.Configuration.IsAway = false;
        Assert.Equal([4], (await Host.Channel(BobDesk).Credentials())!.Md5);
    }

    [Fact]
    public async Task Change_that_could_not_be_read_when_told_is_read_at_the_next_use()
    {
        Assert.Equal("Bob", (await Host.User(BobId).Identity())!.Name);
        Host.Configuration.Users[BobId] = Bob with { Name = "Robert" };
        Host.Configuration.IsAway = true;
        await Host.TellAsync(ConfigurationKind.User, BobId.ToString());

        Host.Configuration.IsAway = false;

        Assert.Equal("Robert", (await Host.User(BobId).Identity())!.Name);
    }

    private sealed class OtherNode : IEditionFollower
    {
        public ConcurrentQueue<long> Told { get; } = [];

        public Task Changed(TenantId tenant, long edition)
        {
            Told.Enqueue(edition);
            return Task.CompletedTask;
        }
    }
}

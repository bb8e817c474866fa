using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Configuration;

/// <summary>An import changes a whole tenant: grains that are awake see it at their next use.</summary>
public sealed class TenantEditionTests : IAsyncLifetime
{
    private GrainHost _host = null!;

    public async Task InitializeAsync() => _host = await GrainHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Everything_changed_is_read_again_by_grains_that_are_awake()
    {
        await _host.RegisterAsync(BobDesk);
        Assert.Equal("Bob", (await _host.User(BobId).Identity())!.Name);
        Assert.Single((await _host.Extension(BobNumber).Route(Call(1))).Targets);

        _host.Configuration.Users[BobId] = Bob with { Name = "Robert" };
        _host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 5, secret: 3);
        _host.Configuration.Extensions[BobNumber] = _host.Configuration.Extensions[BobNumber] with { UserId = AliceId };
        await _host.TellAsync(ConfigurationKind.Everything, Tenant.Value);

        Assert.Equal("Robert", (await _host.User(BobId).Identity())!.Name);
        Assert.Equal([3], (await _host.Channel(BobDesk).Credentials())!.Md5);
        Assert.Equal(5, (await _host.Channel(BobDesk).View())!.CallLimit);
        Assert.Equal(CallVerdict.Unreachable, (await _host.Extension(BobNumber).Route(Call(2))).Refusal);
    }

    [Fact]
    public async Task Channel_that_everything_left_out_loses_its_bindings_at_its_next_use()
    {
        await _host.RegisterAsync(BobDesk);
        _host.Configuration.Channels.TryRemove(BobDesk, out _);

        await _host.TellAsync(ConfigurationKind.Everything, Tenant.Value);

        Assert.Empty((await _host.Channel(BobDesk).Ring(Call(1))).Targets);
        Assert.Empty(_host.Bindings.Rows);
    }

    [Fact]
    public async Task Grains_go_on_with_what_they_know_while_the_configuration_is_away()
    {
        await _host.RegisterAsync(BobDesk);
        await _host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        _host.Configuration.IsAway = true;

        Assert.NotNull(await _host.Channel(BobDesk).Credentials());

        _host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, secret: 4);
        _host.Configuration.IsAway = false;
        Assert.Equal([4], (await _host.Channel(BobDesk).Credentials())!.Md5);
    }

    [Fact]
    public async Task Change_that_could_not_be_read_when_told_is_read_at_the_next_use()
    {
        Assert.Equal("Bob", (await _host.User(BobId).Identity())!.Name);
        _host.Configuration.Users[BobId] = Bob with { Name = "Robert" };
        _host.Configuration.IsAway = true;
        await _host.TellAsync(ConfigurationKind.User, BobId.ToString());

        _host.Configuration.IsAway = false;

        Assert.Equal("Robert", (await _host.User(BobId).Identity())!.Name);
    }
}

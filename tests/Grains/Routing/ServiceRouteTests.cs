using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Routing;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Calls to extensions that the platform itself answers, as they are routed.</summary>
public sealed class ServiceRouteTests : GrainTests
{
    private static readonly TrunkName Carrier = new("carrier");
    private static readonly CallService Echo = new(ServiceKind.Echo, new("600"), "NL", "nl", "Europe/Amsterdam");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host.Configuration.ServiceKinds[Echo.Extension] = Echo.Kind;
        Host.Configuration.Numbers[new E164("+31201234567")] = new DidModel(Tenant, new E164("+31201234567"), Echo.Extension);
        Host.Trunks.Put(FakeTrunks.Model(Carrier.Value) with { CarriesEmergency = true }, 0.01m);
        await Host.TellAsync(ConfigurationKind.Trunk, Carrier.Value);
    }

    [Theory]
    [InlineData("600")]
    [InlineData("0201234567")]
    public async Task Call_of_a_channel_to_the_extension_or_its_number_is_the_platforms_to_answer(string dialled)
    {
        var route = await Find(FromAlice(dialled));

        Assert.Equal((Echo, new Party("600", "Echo")), (route.Service, route.Destination));
        Assert.Equal(("101", AliceDesk), (route.Caller.Number, route.Caller.Channel));
        Assert.Null(route.Refusal);
        Assert.Empty(route.Targets);
        Assert.Empty(route.Trunks);
    }

    [Fact]
    public async Task Call_of_a_carrier_to_a_number_of_the_extension_is_the_platforms_to_answer()
    {
        var route = await Find(FromAlice("+31201234567") with
        {
            Channel = default,
            Trunk = new TrunkCaller(Carrier, new E164("+31612345678")),
        });

        Assert.Equal((Echo, "+31612345678"), (route.Service, route.Caller.Number));
        Assert.Null(route.Refusal);
    }

    [Fact]
    public async Task Service_made_changed_and_deleted_is_known_at_once()
    {
        Assert.Equal(Echo, (await Find(FromAlice("600"))).Service);

        Host.Configuration.ServiceKinds[Echo.Extension] = ServiceKind.Music;
        Host.Configuration.Settings = Host.Configuration.Settings with { Country = "BE", Language = "fr", TimeZone = "Europe/Brussels" };
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        Assert.Equal(new CallService(ServiceKind.Music, Echo.Extension, "BE", "fr", "Europe/Brussels"), (await Find(FromAlice("600"))).Service);

        Host.Configuration.ServiceKinds.Clear();
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        var route = await Find(FromAlice("600"));
        Assert.Equal((null, CallVerdict.NotFound), (route.Service, route.Refusal!.Value));
    }

    [Fact]
    public async Task Emergency_number_is_not_taken_by_a_service()
    {
        Host.Configuration.ServiceKinds[new ExtensionNumber("112")] = ServiceKind.Echo;

        var route = await Find(FromAlice("112"));

        Assert.Null(route.Service);
        Assert.True(Assert.Single(route.Trunks).IsEmergency);
    }

    [Fact]
    public async Task Limit_and_encryption_of_the_channel_hold_for_services_too()
    {
        Host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId, limit: 0);
        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId) with { Encryption = Encryption.Required };

        var (full, plain) = (await Find(FromAlice("600")), await Find(FromAlice("600") with { Channel = BobDesk }));

        Assert.Equal((null, CallVerdict.LimitReached), (full.Service, full.Refusal!.Value));
        Assert.Equal((null, CallVerdict.Unencrypted), (plain.Service, plain.Refusal!.Value));
    }

    private static CallOffer FromAlice(string dialled) => new(
        Call(1), Tenant, AliceDesk, Gateway, dialled, "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()));

    private Task<Route> Find(CallOffer offer) => Host.Services.GetRequiredService<RouteFinder>().Find(offer);
}

using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Calls to outside and from there, as the grains route them.</summary>
public sealed class OutboundTests : GrainTests
{
    private const string Outside = "0201234567";
    private static readonly TrunkName Cheap = new("cheap");
    private static readonly TrunkName Dear = new("dear");

    [Fact]
    public async Task Number_outside_goes_to_the_cheapest_trunk_from_the_company_number()
    {
        await Carriers();
        var dial = Dialled(await Host.Call(1).OfferAsync(AliceDesk, Outside));
        Assert.Equal((Cheap, "+31201234567", "+31880000100"), (dial.Target.Trunk, dial.Target.Number, dial.Target.Caller.Number));
        Assert.Equal(1, await CallsOn(Cheap));
    }

    [Fact]
    public async Task Trunk_without_a_place_is_passed_over()
    {
        await Carriers(cheap => cheap with { MaxCalls = 1 });
        await Host.Call(1).OfferAsync(AliceDesk, Outside);
        Assert.Equal(Dear, Dialled(await Host.Call(2).OfferAsync(BobDesk, Outside)).Target.Trunk);
    }

    [Fact]
    public async Task Trunk_that_failed_gives_its_place_back_and_the_next_has_the_call()
    {
        await Carriers();
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, Outside);
        var next = await call.SendAsync(new CallInput.Refused(new LegId(1), 503));
        Assert.Equal(Dear, Dialled(next).Target.Trunk);
        await GrainHost.EventuallyAsync(async () => (await CallsOn(Cheap), await CallsOn(Dear)) == (0, 1));
    }

    [Fact]
    public async Task Ended_call_leaves_its_trunk_and_its_record_names_the_number()
    {
        await Carriers();
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, Outside);
        await call.AnswerAsync();
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await call.CloseAsync();
        await GrainHost.EventuallyAsync(async () => await CallsOn(Cheap) == 0);
        var record = Assert.Single(Host.Records.Appended);
        Assert.Equal((Outside, "+31201234567"), (record.Dialled, record.Destination));
    }

    [Fact]
    public async Task Barred_number_is_refused_with_the_reason()
    {
        await Carriers();
        Host.Configuration.Settings = Host.Configuration.Settings with { Barred = NumberCategory.National };
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        var receipt = await Host.Call(1).OfferAsync(AliceDesk, Outside);
        Assert.Equal(403, Assert.IsType<LegCommand.Refuse>(Assert.Single(receipt.Commands)).Status);
        Assert.Equal(CallVerdict.Barred, receipt.State.Verdict);
        Assert.Contains(receipt.State.Reasons, reason => reason.Rule == OutboundRule.AccountBarring);
    }

    [Fact]
    public async Task Without_a_trunk_there_is_no_way_out()
    {
        var receipt = await Host.Call(1).OfferAsync(AliceDesk, Outside);
        Assert.Equal((CallVerdict.Congested, 503), (receipt.State.Verdict!.Value, receipt.State.Status));
    }

    [Fact]
    public async Task Number_of_the_own_tenant_rings_its_extension()
    {
        await Number("+31201234567", Tenant);
        await Host.RegisterAsync(BobDesk);
        var receipt = await Host.Call(1).OfferAsync(AliceDesk, Outside);
        Assert.Equal(BobDesk, Assert.IsType<LegCommand.Offer>(Assert.Single(receipt.Commands)).Target.Channel);
    }

    [Fact]
    public async Task Number_of_another_tenant_stays_on_the_platform()
    {
        await Carriers();
        await Number("+31201234567", new TenantId("other"));
        var dial = Dialled(await Host.Call(1).OfferAsync(AliceDesk, Outside));
        Assert.Equal((TrunkName.Platform, "+31201234567"), (dial.Target.Trunk, dial.Target.Number));
    }

    [Fact]
    public async Task Emergency_call_passes_a_busy_channel_and_what_is_barred()
    {
        await Carriers(cheap => cheap with { CarriesEmergency = true, MaxCalls = 0 });
        Host.Configuration.Settings = Host.Configuration.Settings with { Barred = NumberCategory.All, CompanyNumber = null };
        await Number("+31880000109", Tenant);
        for (var call = 1; call <= 2; call++)
            await Host.Channel(AliceDesk).Occupy(Call(call));

        var dial = Dialled(await Host.Call(3).OfferAsync(AliceDesk, "112"));

        Assert.Equal(("112", "+31880000109", false, true), (dial.Target.Number, dial.Target.Caller.Number, dial.Target.Anonymous, dial.Target.IsEmergency));
    }

    [Fact]
    public async Task Call_of_a_carrier_rings_the_extension_of_the_number_and_takes_a_place()
    {
        await Carriers();
        await Number("+31201234567", Tenant);
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(1);

        var receipt = await call.SendAsync(new CallInput.Offered(Incoming(call, "+31201234567")));

        var offer = Assert.IsType<LegCommand.Offer>(Assert.Single(receipt.Commands));
        Assert.Equal((BobDesk, "+31612345678"), (offer.Target.Channel, offer.Caller.Number));
        Assert.Equal(1, await CallsOn(Cheap));
        await call.SendAsync(new CallInput.Cancelled());
        await call.CloseAsync();
        await GrainHost.EventuallyAsync(async () => await CallsOn(Cheap) == 0);
    }

    [Fact]
    public async Task Call_of_a_carrier_to_a_number_that_is_gone_is_not_found()
    {
        await Carriers();
        var call = Host.Call(1);
        var receipt = await call.SendAsync(new CallInput.Offered(Incoming(call, "+31201234567")));
        Assert.Equal(404, Assert.IsType<LegCommand.Refuse>(Assert.Single(receipt.Commands)).Status);
    }

    private static CallOffer Incoming(CallDriver call, string number) => new(
        call.Id, Tenant, default, Gateway, number, "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()),
        new TrunkCaller(Cheap, new E164("+31612345678")));

    private static LegCommand.Dial Dialled(CallReceipt receipt) => Assert.IsType<LegCommand.Dial>(Assert.Single(receipt.Commands));

    private async Task<int> CallsOn(TrunkName trunk) => (await Host.Trunk(trunk).View())!.Calls;

    private Task Number(string number, TenantId tenant)
    {
        Host.Configuration.Numbers[new E164(number)] = new DidModel(tenant, new E164(number), BobNumber);
        return Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    private async Task Carriers(Func<TrunkModel, TrunkModel>? change = null)
    {
        var cheap = FakeTrunks.Model("cheap");
        Host.Trunks.Put(change is null ? cheap : change(cheap), 0.01m);
        Host.Trunks.Put(FakeTrunks.Model("dear"), 0.02m);
        foreach (var trunk in new[] { Cheap, Dear })
            await Host.TellAsync(ConfigurationKind.Trunk, trunk.Value);
    }
}

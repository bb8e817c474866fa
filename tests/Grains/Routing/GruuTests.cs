using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Calls and messages to one device by its GRUU (RFC 5627 5.4).</summary>
public sealed class GruuTests : GrainTests
{
    private const string Desk = "<urn:uuid:00000000-0000-1000-8000-00000000000a>";
    private const string Mobile = "<urn:uuid:00000000-0000-1000-8000-00000000000b>";

    private Binding _desk = null!;
    private int _refused;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _desk = await RegisterAsync(Desk);
        await RegisterAsync(Mobile);
        await Host.RegisterAsync(AliceSoft);
    }

    [Theory]
    [InlineData(Desk)]
    [InlineData(Mobile)]
    public async Task Public_gruu_rings_its_device_alone(string instance)
    {
        var offered = await CallAsync(new Gruu(AliceDesk, instance));

        var offer = Assert.IsType<LegCommand.Offer>(Assert.Single(offered.Commands));
        Assert.Equal((ContactOf(instance), "Alice"), (offer.Target.Contact, offer.Destination.Name));
    }

    [Fact]
    public async Task Temporary_gruu_rings_its_device_alone()
    {
        var offered = await CallAsync(Temporary(_desk));

        Assert.Equal(ContactOf(Desk), Assert.IsType<LegCommand.Offer>(Assert.Single(offered.Commands)).Target.Contact);
    }

    [Fact]
    public async Task Flows_of_the_device_are_tried_in_their_order()
    {
        await RegisterAsync(Desk, regId: 2, expires: 900);

        var offered = await CallAsync(new Gruu(AliceDesk, Desk));

        var target = Assert.IsType<LegCommand.Offer>(Assert.Single(offered.Commands)).Target;
        Assert.Equal($"udp:{Desk}2", target.Flow);
        Assert.Equal($"udp:{Desk}0", Assert.Single(target.Others).Flow);
    }

    [Fact]
    public async Task Device_that_is_not_registered_any_more_is_unreachable_by_its_public_gruu_and_unknown_by_the_temporary()
    {
        await RegisterAsync(Desk, expires: 0);

        await ExpectRefusalAsync(480, CallVerdict.Unreachable, new Gruu(AliceDesk, Desk));
        await ExpectRefusalAsync(404, CallVerdict.NotFound, Temporary(_desk));
    }

    [Fact]
    public async Task Temporary_gruu_ends_with_another_call_id_and_the_new_one_holds()
    {
        var again = await RegisterAsync(Desk, callId: "after the restart");

        await ExpectRefusalAsync(404, CallVerdict.NotFound, Temporary(_desk));
        Assert.Single((await CallAsync(Temporary(again), 2)).Commands);
    }

    [Fact]
    public async Task Temporary_gruu_holds_over_refreshes_and_a_restart()
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await RegisterAsync(Desk, cseq: 2);
        await using var restarted = await GrainHost.StartAsync(Host);

        var offered = await restarted.Call(1).OfferAsync(BobDesk, "", Temporary(_desk));

        Assert.IsType<LegCommand.Offer>(Assert.Single(offered.Commands));
    }

    [Fact]
    public async Task Gruu_of_nobody_here_is_not_found()
    {
        await ExpectRefusalAsync(404, CallVerdict.NotFound, new Gruu(new ChannelName("of-another-tenant"), Desk));
        await ExpectRefusalAsync(404, CallVerdict.NotFound, Gruu.Nobodys);
    }

    [Fact]
    public async Task Instance_that_never_registered_on_the_channel_is_unreachable() =>
        await ExpectRefusalAsync(480, CallVerdict.Unreachable, new Gruu(AliceSoft, Desk));

    [Fact]
    public async Task Channel_that_rings_for_nobody_does_not_ring_by_gruu()
    {
        Host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId) with { UserId = null };
        await Host.Channel(AliceDesk).Reload();

        await ExpectRefusalAsync(480, CallVerdict.Unreachable, new Gruu(AliceDesk, Desk));
    }

    [Fact]
    public async Task User_on_a_call_who_takes_no_second_is_busy_by_gruu_as_well()
    {
        Host.Configuration.Users[AliceId] = Alice with { OfferSecondCall = false };
        await Host.RegisterAsync(BobDesk);
        await Host.Call(9).OfferAsync(AliceSoft, BobNumber.Value);

        await ExpectRefusalAsync(486, CallVerdict.Busy, new Gruu(AliceDesk, Desk));
        Assert.Empty((await Host.Channel(AliceDesk).View())!.Calls);
    }

    [Fact]
    public async Task Channel_with_all_its_calls_is_busy_by_gruu_as_well()
    {
        Host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId, limit: 1);
        await Host.Channel(AliceDesk).Reload();
        await CallAsync(new Gruu(AliceDesk, Mobile), 9);

        await ExpectRefusalAsync(486, CallVerdict.Busy, new Gruu(AliceDesk, Desk));
    }

    [Fact]
    public async Task Number_for_emergencies_stays_one_whatever_follows_it()
    {
        var offered = await Host.Call(1).OfferAsync(BobDesk, "112", new Gruu(AliceDesk, Desk));

        Assert.DoesNotContain(offered.Commands, command => command is LegCommand.Offer);
    }

    [Fact]
    public async Task Text_message_to_a_gruu_goes_to_its_device_alone()
    {
        var message = new TextMessage(
            Tenant, new Party("102", "Bob"), "alice-desk", new MessageBody("text/plain", "hello"u8.ToArray()), new Gruu(AliceDesk, Mobile));

        Assert.True(await Host.User(AliceId).Deliver(message));

        await GrainHost.EventuallyAsync(() => !Host.Gateway.Delivered.IsEmpty);
        Assert.Equal(ContactOf(Mobile), Assert.Single(Host.Gateway.Delivered).Target.Contact);
        Assert.False(await Host.User(AliceId).Deliver(message with { Device = new Gruu(AliceSoft, Mobile) }));
    }

    private static string ContactOf(string instance) => $"sip:{instance[^2]}@192.0.2.1";

    private static Gruu Temporary(Binding binding) => new(AliceDesk, null, RegistrationMark.Of(binding));

    private Task<CallReceipt> CallAsync(Gruu device, int number = 1) => Host.Call(number).OfferAsync(BobDesk, "by-gruu", device);

    private async Task ExpectRefusalAsync(int status, CallVerdict verdict, Gruu device)
    {
        var number = 100 + _refused++;
        var receipt = await CallAsync(device, number);
        var refusal = Assert.IsType<LegCommand.Refuse>(Assert.Single(receipt.Commands));
        Assert.Equal((status, verdict), (refusal.Status, receipt.State.Verdict!.Value));
        await Host.Channel(BobDesk).Release(Call(number));
    }

    private async Task<Binding> RegisterAsync(string instance, int regId = 0, uint cseq = 1, int expires = 600, string callId = "boot")
    {
        var request = Register(AliceDesk, cseq) with
        {
            SipCallId = callId,
            Flow = $"udp:{instance}{regId}",
            Contacts = [new ContactChange(ContactOf(instance), instance, regId, TimeSpan.FromSeconds(expires))],
        };
        var reply = await Host.Channel(AliceDesk).Register(request);
        Assert.Equal(RegistrationVerdict.Accepted, reply.Verdict);
        return reply.Bindings.LastOrDefault(binding => binding.InstanceId == instance && binding.RegId == regId)!;
    }
}

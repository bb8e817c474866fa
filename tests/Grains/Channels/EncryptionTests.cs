using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Channels;

/// <summary>Channels that must be encrypted (SPEC D6).</summary>
public sealed class EncryptionTests : GrainTests
{
    [Fact]
    public async Task Setting_that_is_tightened_drops_what_is_registered_in_the_clear()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.Channel(AliceDesk).Register(
            Register(AliceDesk, 2, contact: "sip:other@192.0.2.9") with { Flow = "tls:9", Source = "tls:192.0.2.9:5061" });

        Require(AliceDesk, Encryption.Signalling);
        await Host.Channel(AliceDesk).Reload();

        Assert.Equal("tls:9", Assert.Single((await Host.Channel(AliceDesk).View())!.Bindings).Flow);
        Assert.Equal("tls:9", Assert.Single(Host.Bindings.Rows.Values).Flow);
    }

    [Theory]
    [InlineData(Encryption.Signalling, Encryption.Optional, false)]
    [InlineData(Encryption.Signalling, Encryption.Signalling, true)]
    [InlineData(Encryption.Required, Encryption.Signalling, false)]
    [InlineData(Encryption.Required, Encryption.Required, true)]
    public async Task Call_is_made_only_when_it_is_encrypted_as_the_channel_must(Encryption required, Encryption had, bool isMade)
    {
        await Host.RegisterAsync(BobDesk);
        Require(AliceDesk, required);

        var receipt = await Offer(BobNumber.Value, had);

        Assert.Equal(isMade ? null : CallVerdict.Unencrypted, receipt.State.Verdict);
        Assert.Equal(isMade && required == Encryption.Required, receipt.State.SecuresMedia);
    }

    [Fact]
    public async Task Cry_for_help_passes_in_the_clear()
    {
        Require(AliceDesk, Encryption.Required);

        var receipt = await Offer("112", Encryption.Optional);

        Assert.NotEqual(CallVerdict.Unencrypted, receipt.State.Verdict);
        Assert.False(receipt.State.SecuresMedia);
    }

    private void Require(ChannelName channel, Encryption encryption) =>
        Host.Configuration.Channels[channel] = Host.Configuration.Channels[channel] with { Encryption = encryption };

    private Task<CallReceipt> Offer(string dialled, Encryption encrypted)
    {
        var call = Host.Call(1);
        return call.SendAsync(new CallInput.Offered(
            new CallOffer(call.Id, Tenant, AliceDesk, Gateway, dialled, "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()), Encrypted: encrypted)));
    }
}

using Softswitch.Domain.Devices;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>REGISTER of a channel whose signalling must be encrypted (SPEC D6).</summary>
public sealed class EncryptedRegistrationTests
{
    [Theory]
    [InlineData(SipTransport.Udp)]
    [InlineData(SipTransport.Tcp)]
    [InlineData(SipTransport.Ws)]
    public void Way_that_can_be_read_by_others_is_refused_with_the_reason(SipTransport transport)
    {
        var bench = Bench(transport);

        var answer = bench.Register();

        Assert.StartsWith("SIP/2.0 403 ", answer, StringComparison.Ordinal);
        Assert.Contains("Encryption required", SipText.Header(answer, "Warning"), StringComparison.Ordinal);
        Assert.Empty(bench.Channel.Requests);
    }

    [Theory]
    [InlineData(SipTransport.Tls)]
    [InlineData(SipTransport.Wss)]
    public void Encrypted_way_registers(SipTransport transport)
    {
        var bench = Bench(transport);

        Assert.StartsWith("SIP/2.0 200 ", bench.Register(), StringComparison.Ordinal);
        Assert.True(Assert.Single(bench.Channel.Bindings).IsSecure);
    }

    [Fact]
    public void Nobody_without_the_password_is_told_that_the_channel_must_be_encrypted()
    {
        var bench = Bench(SipTransport.Udp);
        var challenge = bench.Send(RegistrarBench.Here);

        var wrong = bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, password: "open poppy"));

        Assert.StartsWith("SIP/2.0 401 ", challenge, StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 403 ", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("ncryption", wrong, StringComparison.Ordinal);
    }

    private static RegistrarBench Bench(SipTransport transport)
    {
        var bench = new RegistrarBench(transport: transport);
        bench.Channel.Encryption = Encryption.Signalling;
        return bench;
    }
}

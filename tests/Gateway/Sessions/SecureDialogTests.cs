using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Dialogs of sips URIs (RFC 3261 12.1.1).</summary>
public sealed class SecureDialogTests
{
    [Theory]
    [InlineData("sips", "<sips:127.0.0.1:5060>")]
    [InlineData("sip", "<sip:127.0.0.1:5060;transport=tls>")]
    public void Caller_who_dialled_a_sips_uri_is_given_a_sips_contact(string scheme, string contact)
    {
        var bench = new SessionBench(transport: SipTransport.Tls);
        bench.Receive(bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp)
            .Replace("INVITE sip:", $"INVITE {scheme}:", StringComparison.Ordinal));
        bench.Respond(200);

        Assert.Equal(contact, SipText.Header(bench.Caller.Last("200 INVITE"), "Contact"));
    }
}

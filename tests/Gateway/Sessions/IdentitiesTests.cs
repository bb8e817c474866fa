using System.Text;
using Softswitch.Gateway.Sessions;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Who does not want to be shown.</summary>
public sealed class IdentitiesTests
{
    [Theory]
    [InlineData("sip:alice@127.0.0.1", "Privacy: id", true)]
    [InlineData("sip:alice@127.0.0.1", "Privacy: ID", true)]
    [InlineData("sip:alice@127.0.0.1", "Privacy: critical ; User", true)]
    [InlineData("sip:alice@127.0.0.1", "Privacy: session\r\nPrivacy: HEADER", true)]
    [InlineData("sip:anonymous@anonymous.invalid", "Privacy: none", true)]
    [InlineData("sip:alice@127.0.0.1", "Privacy: session;history", false)]
    [InlineData("sip:alice@127.0.0.1", "Privacy: none", false)]
    [InlineData("sip:alice@127.0.0.1", "Subject: id", false)]
    public void Caller_wants_privacy_when_he_says_so_in_whatever_letters(string from, string header, bool wanted)
    {
        var message = new SipMessage();
        var invite = SipText.Request("INVITE", "p1", 1).Replace("sip:alice@127.0.0.1", from, StringComparison.Ordinal)
            .Replace("Max-Forwards: 70", header, StringComparison.Ordinal);
        Assert.True(SipParser.Parse(Encoding.UTF8.GetBytes(invite), message, SipLimits.Default).IsOk);

        Assert.Equal(wanted, Identities.WantsPrivacy(message));
    }
}

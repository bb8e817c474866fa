using System.Text;
using Softswitch.Gateway.Transport.WebSockets;

namespace Softswitch.Gateway.Tests.Transport.WebSockets;

public sealed class UpgradeRequestTests
{
    private const string Good =
        "GET /any?x=1 HTTP/1.1\r\nHost: sip.example.org\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: https://phone.example.org\r\n"
        + "Sec-WebSocket-Protocol: chat, sip\r\nSec-WebSocket-Version: 13\r\n\r\n";

    [Fact]
    public void Handshake_of_a_browser_is_accepted()
    {
        Assert.Equal(UpgradeVerdict.Accepted, Read(Good, out var request));
        Assert.Equal("dGhlIHNhbXBsZSBub25jZQ==", request.Key);
    }

    [Theory]
    [InlineData("GET /any?x=1 HTTP/1.1", "POST / HTTP/1.1", "WrongMethod")]
    [InlineData("GET /any?x=1 HTTP/1.1", "GET / HTTP/1.0", "Malformed")]
    [InlineData("GET /any?x=1 HTTP/1.1", "OPTIONS sip:a SIP/2.0", "Malformed")]
    [InlineData("Host: sip.example.org", "Host", "Malformed")]
    [InlineData("Host: sip.example.org", "Host: \u00e9", "Malformed")]
    [InlineData("Upgrade: WebSocket", "Upgrade: h2c", "NotWebSocket")]
    [InlineData("keep-alive, Upgrade", "keep-alive", "NotWebSocket")]
    [InlineData("Version: 13", "Version: 8", "NotWebSocket")]
    [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25j", "Malformed")]
    [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "!!!!!!!!!!!!!!!!!!!!!!==", "Malformed")]
    [InlineData("chat, sip", "chat, sips", "NotSip")]
    [InlineData("https://phone.example.org", "https://evil.example.org", "ForbiddenOrigin")]
    [InlineData("Origin: https://phone.example.org", "X: no browser", "Accepted")]
    public void Handshake_with_a_change_is_judged_by_it(string what, string change, string verdict) =>
        Assert.Equal(verdict, Read(Good.Replace(what, change, StringComparison.Ordinal), out _).ToString());

    [Fact]
    public void Handshake_from_anywhere_is_accepted_without_a_list_of_origins() =>
        Assert.Equal(UpgradeVerdict.Accepted, UpgradeRequest.Read(Encoding.Latin1.GetBytes(Good), [], out _));

    private static UpgradeVerdict Read(string head, out UpgradeRequest request) =>
        UpgradeRequest.Read(Encoding.Latin1.GetBytes(head), ["https://phone.example.org"], out request);
}

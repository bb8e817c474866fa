using System.Text;
using Softswitch.Gateway.Ladders;

namespace Softswitch.Gateway.Tests.Ladders;

public sealed class ConcealmentTests
{
    [Theory]
    [InlineData("Authorization: Digest username=\"a\", response=\"0123\"\r\n", "Authorization: (hidden)\r\n")]
    [InlineData("proxy-authorization : Digest x=\"1\"\r\nTo: b\r\n", "proxy-authorization : (hidden)\r\nTo: b\r\n")]
    [InlineData("Authorization: Digest a=\"1\",\r\n uri=\"sip:x\", response=\"22\"\r\n\tnc=1\r\nTo: b\r\n", "Authorization: (hidden)\r\n (hidden)\r\n (hidden)\r\nTo: b\r\n")]
    [InlineData("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0|2^20\r\n", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline: (hidden)\r\n")]
    [InlineData("a=ice-pwd:secret\r\n", "a=ice-pwd: (hidden)\r\n")]
    [InlineData("k=clear:secret\r\n", "k= (hidden)\r\n")]
    [InlineData("Contact: <sip:bob:secret@example.org;transport=tcp>\r\n", "Contact: <sip:bob:(hidden)@example.org;transport=tcp>\r\n")]
    [InlineData("Contact: <sip:bob@example.org:5060>\r\n", "Contact: <sip:bob@example.org:5060>\r\n")]
    [InlineData("Route: <sip:example.org:5060>, <sip:bob@other>\r\n", "Route: <sip:example.org:5060>, <sip:bob@other>\r\n")]
    [InlineData(" begins with a blank\r\n", " begins with a blank\r\n")]
    public void Secret_in_a_message_is_blanked_and_the_rest_is_not(string line, string shown) =>
        Assert.Equal("X\r\n" + shown, Concealment.Apply(Encoding.UTF8.GetBytes("X\r\n" + line)));
}

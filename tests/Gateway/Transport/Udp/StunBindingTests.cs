using System.Net;
using Softswitch.Gateway.Native;
using Softswitch.Gateway.Transport.Udp;

namespace Softswitch.Gateway.Tests.Transport.Udp;

public sealed class StunBindingTests
{
    private const string Header = "000100002112A442B7E7A701BC34D686FA87DFAE";

    // The mapped addresses and their disguise are those of RFC 5769 2.2 and 2.3.
    [Theory]
    [InlineData("192.0.2.1:32853", "0101000C2112A442B7E7A701BC34D686FA87DFAE00200008" + "0001A147E112A643")]
    [InlineData(
        "[2001:db8:1234:5678:11:2233:4455:6677]:32853",
        "010100182112A442B7E7A701BC34D686FA87DFAE00200014" + "0002A1470113A9FAA5D3F179BC25F4B5BED2B9D9")]
    public void Binding_request_gets_the_address_it_came_from(string source, string expected)
    {
        var answer = new byte[StunBinding.LongestAnswer];
        var length = StunBinding.Answer(Convert.FromHexString(Header), NativeAddress.From(IPEndPoint.Parse(source)), answer);

        Assert.Equal(expected, Convert.ToHexString(answer, 0, length));
    }

    [Theory]
    [InlineData("000100082112A442B7E7A701BC34D686FA87DFAE8022000461626364", true)] // optional attribute
    [InlineData("0001000C2112A442B7E7A701BC34D686FA87DFAE802200056162636465000000", true)] // padded
    [InlineData("000100042112A442B7E7A701BC34D686FA87DFAE", false)] // longer than it is
    [InlineData("000100002112A442B7E7A701BC34D686FA87DFAE00000000", false)] // shorter than it is
    [InlineData("000100042112A442B7E7A701BC34D686FA87DFAE80220004", false)] // attribute without its value
    [InlineData("000100022112A442B7E7A701BC34D686FA87DFAE8022", false)] // half an attribute
    [InlineData("000100082112A442B7E7A701BC34D686FA87DFAE0006000461626364", false)] // must understand USERNAME
    [InlineData("010100002112A442B7E7A701BC34D686FA87DFAE", false)] // a response
    [InlineData("000300002112A442B7E7A701BC34D686FA87DFAE", false)] // another method
    [InlineData("00010000000000000000000000000000000000A0", false)] // no magic cookie
    [InlineData("00010000", false)]
    public void Datagram_that_looks_like_stun_is_answered_only_when_well_formed(string hex, bool isAnswered)
    {
        var source = NativeAddress.From(IPAddress.Loopback, 5060);
        var length = StunBinding.Answer(Convert.FromHexString(hex), source, new byte[StunBinding.LongestAnswer]);

        Assert.Equal(isAnswered, length > 0);
    }
}

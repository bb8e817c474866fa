using System.Text;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

public sealed class SessionDescriptionTests
{
    [Theory]
    [InlineData(SdpSamples.Phone)]
    [InlineData(SdpSamples.Video)]
    public void Model_is_written_as_it_was_read(string sample)
    {
        Assert.Equal(SdpError.None, SdpParser.TryParse(SdpSamples.Bytes(sample), SdpLimits.Default, out var description));

        Assert.Equal(sample, Encoding.UTF8.GetString(SdpWriter.Write(description!)));
    }

    [Fact]
    public void Every_line_type_finds_its_place()
    {
        const string body = "v=0\r\no=u 1 2 IN IP4 192.0.2.1\r\ns=é\r\ni=info\r\nu=http://x\r\ne=a@b\r\np=+1\r\nc=IN IP4 192.0.2.1\r\n"
            + "b=CT:1\r\nt=0 0\r\nr=1 2 3\r\nz=4 5\r\nk=prompt\r\na=flag\r\na=name:value:more\r\n"
            + "m=image 5000/2 udptl t38\r\ni=fax\r\nb=AS:1\r\nk=clear:x\r\na=T38FaxVersion:0\r\n";
        Assert.Equal(SdpError.None, SdpParser.TryParse(SdpSamples.Bytes(body), SdpLimits.Default, out var description));

        Assert.Equal(new SdpOrigin("u", "1", "2", "IP4", "192.0.2.1"), description!.Origin);
        Assert.Equal([new SdpAttribute("flag", null), new SdpAttribute("name", "value:more")], description.Attributes.AsEnumerable());
        var media = Assert.Single(description.Media);
        Assert.Equal(("image", 5000, 2, "udptl"), (media.Media, media.Port, media.PortCount, media.Protocol));
        Assert.Equal(body, Encoding.UTF8.GetString(SdpWriter.Write(description)));
    }
}

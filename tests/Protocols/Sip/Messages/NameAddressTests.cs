using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class NameAddressTests
{
    [Theory]
    [InlineData("<sip:a@b>", "", "sip:a@b", "")]
    [InlineData("sip:a@b", "", "sip:a@b", "")]
    [InlineData("sip:a@b;tag=1", "", "sip:a@b", ";tag=1")]
    [InlineData("sip:a@b ; tag = 1", "", "sip:a@b", "; tag = 1")]
    [InlineData("<sip:a@b;lr>;x", "", "sip:a@b;lr", ";x")]
    [InlineData("Bob<sip:a@b>", "Bob", "sip:a@b", "")]
    [InlineData("Bob Two  <sip:a@b>", "Bob Two", "sip:a@b", "")]
    [InlineData("\"B, <o\\\"b\"<sip:a@b> ;tag=\"q\"", "B, <o\"b", "sip:a@b", ";tag=\"q\"")]
    [InlineData("\"\" <tel:+31>", "", "tel:+31", "")]
    public void TryParse_gives_name_uri_and_parameters(string text, string name, string uri, string parameters)
    {
        Assert.True(NameAddress.TryParse(Samples.Bytes(text), out var address));

        Assert.Equal(name, address.DisplayText());
        Assert.Equal(uri, Samples.Text(address.Uri));
        Assert.Equal(parameters, Samples.Text(address.Parameters.Text));
        Assert.True(address.TryGetUri(out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("bob")]
    [InlineData("<>")]
    [InlineData("<sip:a@b")]
    [InlineData("sip:a@b>")]
    [InlineData("\"Bob <sip:a@b>")]
    [InlineData("\"Bob\"")]
    [InlineData("\"Bob\" x <sip:a@b>")]
    [InlineData("Bob, Jr <sip:a@b>")]
    [InlineData("< sip:a@b>")]
    [InlineData("<sip:a@b >")]
    [InlineData("<sip:a@b><sip:c@d>")]
    [InlineData("<sip:a@b>tag=1")]
    [InlineData("<sip:a@b>;")]
    [InlineData("<sip:a@b>;;x")]
    [InlineData("<sip:a@b>;x=\"")]
    [InlineData("sip:a@b?x=y")]
    [InlineData("sip:a@b c")]
    public void TryParse_refuses_what_is_no_address(string text) => Assert.False(NameAddress.TryParse(Samples.Bytes(text), out _));
}

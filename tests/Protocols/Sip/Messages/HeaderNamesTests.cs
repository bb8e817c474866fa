using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class HeaderNamesTests
{
    [Fact]
    public void Table_has_every_name_once() =>
        Assert.Equal(Enum.GetValues<HeaderName>().Skip(1), HeaderTable.Entries.Select(entry => entry.Name).Order());

    [Fact]
    public void Find_knows_every_name_in_any_case_and_form()
    {
        foreach (var entry in HeaderTable.Entries)
        {
            Assert.Equal(entry.Name, HeaderNames.Find(Samples.Bytes(entry.Text)));
            Assert.Equal(entry.Name, HeaderNames.Find(Samples.Bytes(entry.Text.ToUpperInvariant())));
            Assert.Equal(entry.Text, Samples.Text(HeaderNames.Text(entry.Name)));
            if (entry.Compact != '\0')
            {
                Assert.Equal(entry.Name, HeaderNames.Find([(byte)entry.Compact]));
                Assert.Equal(entry.Name, HeaderNames.Find([(byte)char.ToUpperInvariant(entry.Compact)]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("Vi")]
    [InlineData("Viaa")]
    [InlineData("X-Custom")]
    [InlineData("Content-Lengtj")]
    public void Find_other_names_is_unknown(string name) => Assert.Equal(HeaderName.Unknown, HeaderNames.Find(Samples.Bytes(name)));

    [Fact]
    public void Methods_are_found_by_their_exact_text()
    {
        foreach (var method in Enum.GetValues<SipMethod>().Skip(1))
        {
            Assert.Equal(method, SipMethods.Parse(SipMethods.Text(method)));
            Assert.Equal(SipMethod.Unknown, SipMethods.Parse(Samples.Bytes(Samples.Text(SipMethods.Text(method)).ToLowerInvariant())));
        }
    }
}

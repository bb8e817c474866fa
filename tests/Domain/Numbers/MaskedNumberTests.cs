using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Tests.Numbers;

public sealed class MaskedNumberTests
{
    [Theory]
    [InlineData("31201234567", "********567")]
    [InlineData("+31201234567", "+********567")]
    [InlineData("sip:31201234567@192.0.2.1:5060", "sip:********567@192.0.2.1:5060")]
    [InlineData("acme/0201234567 and 0207654321", "acme/*******567 and *******321")]
    [InlineData("extension 1024", "extension 1024")]
    [InlineData("3f2504e04f8911d39a0c0305e82c3301", "3f2504e04f8911d39a0c0305e82c3301")]
    [InlineData("a1234567890", "a1234567890")]
    [InlineData("1234567890a", "1234567890a")]
    [InlineData("desk-12", "desk-12")]
    [InlineData("", "")]
    public void Telephone_number_in_a_text_keeps_its_last_three_digits(string text, string masked) =>
        Assert.Equal(masked, MaskedNumber.Apply(text));
}

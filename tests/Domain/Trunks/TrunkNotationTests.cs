using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Trunks;

public sealed class TrunkNotationTests
{
    [Theory]
    [InlineData("NL", NumberNotation.E164, "0201234567", "+31201234567")]
    [InlineData("NL", NumberNotation.Digits, "0201234567", "31201234567")]
    [InlineData("NL", NumberNotation.International, "0201234567", "0031201234567")]
    [InlineData("NL", NumberNotation.National, "0201234567", "0201234567")]
    [InlineData("DE", NumberNotation.National, "0201234567", "0031201234567")]
    [InlineData("NL", NumberNotation.E164, "112", "112")]
    [InlineData("NL", NumberNotation.International, "112", "112")]
    [InlineData("NL", NumberNotation.Digits, "116117", "116117")]
    [InlineData("NL", NumberNotation.E164, "x", "")]
    public void Number_is_written_as_the_carrier_wants_it(string country, NumberNotation notation, string dialled, string expected)
    {
        var trunk = TrunkRules.ToModel(new TrunkConfig("carrier", "sip.example.net", Country: country, Notation: notation));

        Assert.Equal(expected, TrunkNotation.Write(trunk, NumberPlans.For("NL").Read(dialled)));
    }
}

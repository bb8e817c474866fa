using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tests.Users;

public sealed class PinRulesTests
{
    [Theory]
    [InlineData("0000", null)]
    [InlineData("2846", null)]
    [InlineData("19283746", null)]
    [InlineData("123", "format")]
    [InlineData("123456789", "format")]
    [InlineData("12a4", "format")]
    [InlineData("", "format")]
    [InlineData("1111", "weak")]
    [InlineData("00000", "weak")]
    [InlineData("1234", "weak")]
    [InlineData("7890", "weak")]
    [InlineData("4321", "weak")]
    [InlineData("0987", "weak")]
    [InlineData("1212", "weak")]
    [InlineData("284284", "weak")]
    [InlineData("10287", "weak")]
    [InlineData("1357", null)]
    public void Pin_is_accepted_or_refused_by_rule(string pin, string? rule)
    {
        var errors = new FieldErrors();
        PinRules.Check(errors, "pin", pin, extension: "10287");

        Assert.Equal(rule, errors.ToImmutable().SingleOrDefault()?.Rule);
    }
}

using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Numbers;

public sealed class NumberRulesTests
{
    [Theory]
    [InlineData("+31201234567", true)]
    [InlineData("+1234567", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+123456", false)]
    [InlineData("+0201234567", false)]
    [InlineData("31201234567", false)]
    [InlineData("+3120 1234567", false)]
    [InlineData("+३१२०१२३४५", false)]
    [InlineData("+", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void E164_takes_plus_and_7_to_15_digits(string? text, bool expected) => Assert.Equal(expected, E164.TryParse(text, out _));

    public static TheoryData<ExtensionConfig, int?, string?> Extensions => new()
    {
        { new("101", ExtensionType.User, new UserId(Guid.AllBitsSet)), 3, null },
        { new("101", ExtensionType.User, new UserId(Guid.AllBitsSet)), null, null },
        { new("101", ExtensionType.User, new UserId(Guid.AllBitsSet)), 4, "number length" },
        { new("1", ExtensionType.User, new UserId(Guid.AllBitsSet)), null, "number format" },
        { new("123456", ExtensionType.User, new UserId(Guid.AllBitsSet)), null, "number format" },
        { new("101", ExtensionType.User, null), 3, "userId required" },
        { new("101", ExtensionType.Queue, null), 3, "type unsupported" },
        { new("101", ExtensionType.Service, null), 3, "type unsupported" },
    };

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Extension_is_accepted_or_refused_by_field_and_rule(ExtensionConfig config, int? length, string? expected)
    {
        var error = ExtensionRules.Check(config, length).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Theory]
    [InlineData("+31201234567", "101", null)]
    [InlineData("0201234567", "101", "number")]
    [InlineData("+31201234567", "1", "extension")]
    public void Did_is_accepted_or_refused_by_field(string number, string extension, string? field) =>
        Assert.Equal(field, DidRules.Check(new DidConfig(number, extension)).SingleOrDefault()?.Field);
}

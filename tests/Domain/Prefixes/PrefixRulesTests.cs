using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tests.Prefixes;

/// <summary>Which prefixes a tenant may have: SPEC R10.</summary>
public sealed class PrefixRulesTests
{
    private const string Number = "+31880000199";

    [Theory]
    [InlineData("7", Number, null)]
    [InlineData("7", null, null)] // anonymous
    [InlineData("00", Number, null)]
    [InlineData("99", null, null)]
    [InlineData("123", Number, null)]
    [InlineData("123", null, "prefixes[0].number required")] // nobody has all calls to nobody forwarded
    [InlineData("100", Number, "prefixes[0].prefix format")] // means all numbers
    [InlineData("223", Number, "prefixes[0].prefix format")]
    [InlineData("", Number, "prefixes[0].prefix format")]
    [InlineData("*7", Number, "prefixes[0].prefix format")]
    [InlineData("7", "0880000199", "prefixes[0].number format")]
    public void Prefix_is_accepted_or_refused_by_rule(string prefix, string? number, string? expected)
    {
        var errors = Check(new PrefixConfig(prefix, number));
        Assert.Equal(expected, errors.IsEmpty ? null : string.Join(", ", errors.Select(error => $"{error.Field} {error.Rule}")));
    }

    [Fact]
    public void Prefix_stands_for_one_number()
    {
        Assert.Equal("prefixes[2].prefix unique", string.Join(", ", Check(new("7", Number), new("07", Number), new("7")).Select(error => $"{error.Field} {error.Rule}")));
        Assert.Equal("length", Assert.Single(Check([.. Enumerable.Range(0, 210).Select(_ => new PrefixConfig("7"))]), error => error.Field == "prefixes").Rule);
    }

    private static ImmutableArray<FieldError> Check(params ImmutableArray<PrefixConfig> prefixes)
    {
        var errors = new FieldErrors();
        PrefixRules.Check(errors, "prefixes", prefixes);
        return errors.ToImmutable();
    }
}

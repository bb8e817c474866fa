using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Tests.Routing;

public sealed class DialOutGroupRulesTests
{
    private static readonly DialOutGroupConfig Good = new("Staff", NumberCategory.National | NumberCategory.Mobile, ["+31201234567", "+4930*"]);

    public static TheoryData<DialOutGroupConfig, string?> Cases => new()
    {
        { Good, null },
        { Good with { Numbers = default }, null },
        { Good with { Categories = NumberCategory.All }, null },
        { Good with { Name = "" }, "name required" },
        { Good with { Name = new string('n', 51) }, "name length" },
        { Good with { Name = "a\nb" }, "name format" },
        { Good with { Categories = (NumberCategory)1024 }, "categories unknown" },
        { Good with { Numbers = ["0201234567"] }, "numbers[0] format" },
        { Good with { Numbers = ["+4930*", "4930*"] }, "numbers[1] format" },
        { Good with { Numbers = ["*"] }, "numbers[0] format" },
        { Good with { Numbers = ["+*"] }, "numbers[0] format" },
        { Good with { Numbers = ["+0*"] }, "numbers[0] format" },
        { Good with { Numbers = ["+4*9*"] }, "numbers[0] format" },
        { Good with { Numbers = ["+1234567890123456*"] }, "numbers[0] format" },
        { Good with { Numbers = [null!] }, "numbers[0] format" },
        { Good with { Numbers = [.. Enumerable.Repeat("+49*", 501)] }, "numbers length" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Group_is_accepted_or_refused_by_field_and_rule(DialOutGroupConfig config, string? expected)
    {
        var error = DialOutGroupRules.Check(config).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Fact]
    public void Good_group_becomes_a_model_of_its_tenant()
    {
        var model = DialOutGroupRules.ToModel(new("acme"), Good with { Numbers = default });

        Assert.Equal(("acme", "Staff", Good.Categories, 0), (model.Tenant.Value, model.Name, model.Categories, model.Numbers.Length));
    }
}

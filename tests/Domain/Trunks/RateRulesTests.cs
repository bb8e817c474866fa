using Softswitch.Domain.Schedules;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Trunks;

public sealed class RateRulesTests
{
    private static readonly RateConfig Good = new(new RateId(Guid.AllBitsSet), "carrier", "3120", 0.0125m);

    public static TheoryData<RateConfig, string?> Cases => new()
    {
        { Good, null },
        { Good with { Prefix = "" }, null },
        { Good with { Id = default }, "id required" },
        { Good with { Trunk = "" }, "trunk format" },
        { Good with { Prefix = "+31" }, "prefix format" },
        { Good with { Prefix = "031" }, "prefix format" },
        { Good with { Prefix = "1234567890123456" }, "prefix format" },
        { Good with { Prefix = null! }, "prefix format" },
        { Good with { Price = 0 }, null },
        { Good with { Price = 1000 }, null },
        { Good with { Price = -0.01m }, "price range" },
        { Good with { Price = 1000.000001m }, "price range" },
        { Good with { Price = 0.123456m }, null },
        { Good with { Price = 0.1234567m }, "price format" },
        { Good with { Priority = 101 }, "priority range" },
        { Good with { Priority = -1 }, "priority range" },
        { Good with { Days = WeekDays.None }, "days required" },
        { Good with { Days = (WeekDays)128 }, "days unknown" },
        { Good with { From = new TimeOnly(22, 0), Until = new TimeOnly(6, 0) }, null },
        { Good with { From = new TimeOnly(22, 0) }, "until required" },
        { Good with { Until = new TimeOnly(6, 0) }, "until required" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rate_is_accepted_or_refused_by_field_and_rule(RateConfig config, string? expected)
    {
        var error = RateRules.Check(config).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Fact]
    public void Good_rate_becomes_a_model()
    {
        var model = RateRules.ToModel(Good with { From = new TimeOnly(22, 0), Until = new TimeOnly(6, 0), Priority = 7 });

        Assert.Equal(
            new RateModel(Good.Id, new TrunkName("carrier"), "3120", 0.0125m, 7, WeekDays.All, new TimeOnly(22, 0), new TimeOnly(6, 0)), model);
    }
}

using Softswitch.Domain.Fraud;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tests.Fraud;

public sealed class FraudLimitsTests
{
    [Fact]
    public void What_is_not_set_is_as_on_the_platform()
    {
        Assert.Equal(FraudLimits.OfChannel, FraudLimitsConfig.Fill(null, FraudLimits.OfChannel));
        Assert.Equal(
            FraudLimits.OfTenant with { CallsPerMinute = 0, SpendPerDay = 7 },
            FraudLimitsConfig.Fill(new FraudLimitsConfig(CallsPerMinute: 0, SpendPerDay: 7), FraudLimits.OfTenant));
    }

    [Fact]
    public void Limits_below_zero_and_beyond_reason_are_named()
    {
        var errors = new FieldErrors();
        FraudLimitsRules.Check(errors, "fraudLimits", new FraudLimitsConfig(-1, 10_001, 0, -0.01m, 1_000_001));
        Assert.Equal(
            ["fraudLimits.callsPerMinute", "fraudLimits.callsAtOnce", "fraudLimits.spendPerHour", "fraudLimits.spendPerDay"],
            errors.ToImmutable().Select(error => error.Field),
            StringComparer.Ordinal);
    }
}

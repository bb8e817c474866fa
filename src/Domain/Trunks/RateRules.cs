using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Trunks;

public static class RateRules
{
    public const decimal MaxPrice = 1000;
    public const int MaxDecimals = 6;

    public static ImmutableArray<FieldError> Check(RateConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(config.Id.Value != Guid.Empty, "id", "required", "id is required");
        errors.Require(TrunkName.TryParse(config.Trunk, out _), "trunk", "format", "trunk is 1 to 32 of a-z, 0-9 and '-', and does not start with '-'");
        errors.Require(IsPrefix(config.Prefix), "prefix", "format", $"prefix is up to {E164.MaxDigits} digits, of which the first is not 0");
        errors.Require(config.Price is >= 0 and <= MaxPrice, "price", "range", $"price is 0 to {MaxPrice}");
        errors.Require(decimal.Round(config.Price, MaxDecimals) == config.Price, "price", "format", $"price has at most {MaxDecimals} decimals");
        errors.Require(config.Priority is >= 0 and <= 100, "priority", "range", "priority is 0 to 100");
        errors.Require(config.Days != WeekDays.None, "days", "required", "days holds at least one day");
        errors.Require((config.Days & ~WeekDays.All) == WeekDays.None, "days", "unknown", "days holds an unknown day");
        errors.Require(config.From is null == config.Until is null, "until", "required", "from and until are both there, or neither");
        return errors.ToImmutable();
    }

    /// <summary>Of a config without errors.</summary>
    public static RateModel ToModel(RateConfig config) =>
        new(config.Id, new TrunkName(config.Trunk), config.Prefix, config.Price, config.Priority, config.Days, config.From, config.Until);

    private static bool IsPrefix(string? text) =>
        text is { Length: <= E164.MaxDigits } && (text.Length == 0 || text[0] != '0') && text.All(char.IsAsciiDigit);
}

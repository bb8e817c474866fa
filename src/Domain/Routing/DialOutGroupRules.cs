using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing;

public static class DialOutGroupRules
{
    public const int MaxNameLength = 50;
    public const int MaxNumbers = 500;

    public static ImmutableArray<FieldError> Check(DialOutGroupConfig config)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.RequireCategories(config.Categories, "categories");
        var numbers = config.Numbers.IsDefault ? [] : config.Numbers;
        errors.Require(numbers.Length <= MaxNumbers, "numbers", "length", $"a group has at most {MaxNumbers} numbers");
        for (var i = 0; i < Math.Min(numbers.Length, MaxNumbers); i++)
            errors.Require(IsEntry(numbers[i]), $"numbers[{i}]", "format", $"numbers[{i}] is a number such as +31201234567 or the beginning of some, such as +4930*");
        return errors.ToImmutable();
    }

    /// <summary>Of a config without errors.</summary>
    public static DialOutGroupModel ToModel(TenantId tenant, DialOutGroupConfig config) =>
        new(tenant, config.Name, config.Categories, config.Numbers.IsDefault ? [] : config.Numbers);

    private static bool IsEntry(string? text)
    {
        if (text is not [.. var beginning, '*'])
            return E164.TryParse(text, out _);
        return beginning is ['+', >= '1' and <= '9', ..] && beginning.Length <= E164.MaxDigits && beginning.Skip(1).All(char.IsAsciiDigit);
    }
}

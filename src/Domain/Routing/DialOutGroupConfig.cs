using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>What its users may call (SPEC R11), as asked for from outside. A user without a group may call all that is not barred.</summary>
/// <param name="Name">1 to 50 characters; unique within the tenant.</param>
/// <param name="Categories">What may be called.</param>
/// <param name="Numbers">Numbers and beginnings of numbers in E.164 form that may be called besides: +31201234567, +4930*.</param>
public sealed record DialOutGroupConfig(string Name, NumberCategory Categories = NumberCategory.None, ImmutableArray<string> Numbers = default)
{
    public ImmutableArray<string> Numbers { get; init; } = Numbers.IsDefault ? [] : Numbers;
}

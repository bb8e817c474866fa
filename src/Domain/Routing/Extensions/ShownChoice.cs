using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Whose number a call shows outside.</summary>
/// <param name="Number">Null but for <see cref="ShownNumber.Specific"/>.</param>
public sealed record ShownChoice(ShownNumber Shown, E164? Number = null)
{
    public static readonly ShownChoice Caller = new(ShownNumber.Caller);
}

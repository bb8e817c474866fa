using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Whose number a call shows outside.</summary>
/// <param name="Number">Null but for <see cref="ShownNumber.Specific"/>.</param>
public sealed record ShownChoice(ShownNumber Shown, E164? Number = null)
{
    public static readonly ShownChoice Caller = new(ShownNumber.Caller);

    /// <param name="number">In E.164 form.</param>
    internal static ShownChoice Of(ShownNumber shown, string? number) => new(shown, number is null ? null : new E164(number));
}

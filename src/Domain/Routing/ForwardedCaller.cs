using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Who is shown as calling when a tenant leads a call outside (SPEC X2, X11, X12, R13).</summary>
/// <param name="Number">Null for that of the company.</param>
/// <param name="Name">Null for that of the company.</param>
/// <param name="Diverter">The number that leads it on (RFC 5806), in E.164 form; null when an extension was called.</param>
public sealed record ForwardedCaller(E164? Number, string? Name, string? Diverter)
{
    /// <param name="name">As the caller calls himself.</param>
    public static ForwardedCaller Of(ShownChoice choice, RoutingCaller caller, string name)
    {
        var diverter = E164.TryParse(caller.Called, out var called) ? called : (E164?)null;
        return choice.Shown switch
        {
            ShownNumber.Specific => new ForwardedCaller(choice.Number, null, diverter?.Value),
            ShownNumber.Called => new ForwardedCaller(diverter, null, diverter?.Value),
            _ => new ForwardedCaller(caller.Number, caller.Number is null ? null : name, diverter?.Value),
        };
    }

    /// <summary>In the place of what a call of the tenant itself would show.</summary>
    public Party Over(Party own) => new(Number?.Value ?? own.Number, Name ?? own.Name);
}

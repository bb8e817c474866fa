namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Where alone a call plan may be used, as asked for from outside (SPEC R3).</summary>
/// <param name="Numbers">Numbers of the tenant ring it, by themselves or in number plans.</param>
/// <param name="Extensions">It is dialled, or keyed by callers who are asked for an extension.</param>
/// <param name="Steps">It is a step of other plans.</param>
/// <param name="Destinations">Menus, time filters and all else that leads calls on lead to it.</param>
public sealed record PlanUseConfig(bool Numbers = false, bool Extensions = false, bool Steps = false, bool Destinations = false)
{
    internal bool IsNowhere => !Numbers && !Extensions && !Steps && !Destinations;

    internal bool Allows(PlaceUse use) => use switch
    {
        PlaceUse.Number => Numbers,
        PlaceUse.Step => Steps,
        _ => Destinations,
    };
}

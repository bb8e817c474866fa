using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A valid extension that leads calls on.</summary>
public abstract record RoutingModel(ExtensionNumber Extension, string Name)
{
    /// <param name="NoAnswerTime">Of the group as a whole.</param>
    public sealed record Group(
        ExtensionNumber Extension,
        string Name,
        ImmutableArray<Destination> Members,
        HuntOrder Order,
        TimeSpan MemberTime,
        bool AllowsForwarding,
        Destination? Always,
        Destination? Busy,
        Destination? NoAnswer,
        TimeSpan NoAnswerTime,
        Destination? Unregistered,
        ShownChoice Shown,
        string Prefix) : RoutingModel(Extension, Name);

    public sealed record Forward(ExtensionNumber Extension, string Name, Destination To, ShownChoice Shown) : RoutingModel(Extension, Name);

    /// <param name="Periods">The shortest first.</param>
    public sealed record TimeRouting(ExtensionNumber Extension, string Name, ImmutableArray<TimeRoute> Periods, Destination Otherwise)
        : RoutingModel(Extension, Name);

    /// <param name="Rows">The longest match first.</param>
    public sealed record LocationRouting(
        ExtensionNumber Extension,
        string Name,
        LocationKey By,
        ImmutableArray<LocationRoute> Rows,
        LocationRoute Otherwise,
        LocationRoute? Withheld,
        LocationRoute? Mobile) : RoutingModel(Extension, Name);

    /// <param name="Above">Null for the busy tone.</param>
    public sealed record CallLimit(
        ExtensionNumber Extension, string Name, int Calls, Destination Within, Destination? Above, ShownChoice Shown) : RoutingModel(Extension, Name);
}

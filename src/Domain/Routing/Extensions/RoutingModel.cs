using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

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

    /// <param name="Steps">At least one.</param>
    public sealed record Plan(ExtensionNumber Extension, string Name, ImmutableArray<RouteTurn> Steps, string Prefix) : RoutingModel(Extension, Name);

    public sealed record Indicator(ExtensionNumber Extension, string Name, Destination Green, Destination Red, bool IsRed) : RoutingModel(Extension, Name);

    /// <param name="Above">Null for the busy tone.</param>
    public sealed record CallLimit(
        ExtensionNumber Extension, string Name, int Calls, Destination Within, Destination? Above, ShownChoice Shown) : RoutingModel(Extension, Name);

    /// <param name="Digits">The most that are keyed.</param>
    /// <param name="Timeout">For the first key.</param>
    public sealed record Menu(
        ExtensionNumber Extension,
        string Name,
        ImmutableArray<MenuOption> Options,
        SoundId? Greeting,
        int Digits,
        TimeSpan Timeout,
        int Repeats,
        Destination? Receptionist,
        Destination? NoChoice) : RoutingModel(Extension, Name)
    {
        /// <summary>What somebody chose who keyed this; null when it is no choice.</summary>
        public MenuOption? Find(string keyed)
        {
            MenuOption? any = null;
            foreach (var option in Options)
            {
                if (option.Code == keyed)
                    return option;
                if (option.Code == MenuOption.AnyCode)
                    any = option;
            }

            return any;
        }
    }

    /// <param name="Callers">In E.164 form as far as they are numbers outside.</param>
    public sealed record Authentication(
        ExtensionNumber Extension,
        string Name,
        Destination To,
        ImmutableArray<string> Callers,
        ImmutableArray<string> Pins,
        string Prefix,
        SoundId? Welcome,
        SoundId? Fallback,
        Destination? Otherwise) : RoutingModel(Extension, Name);

    /// <param name="Timeout">For the first key.</param>
    public sealed record Selector(
        ExtensionNumber Extension, string Name, Destination Fallback, SoundId? Greeting, bool RingsFirst, TimeSpan Timeout)
        : RoutingModel(Extension, Name);
}

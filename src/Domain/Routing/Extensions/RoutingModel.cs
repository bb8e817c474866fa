using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A valid extension that leads calls on.</summary>
public abstract record RoutingModel(ExtensionNumber Extension, string Name)
{
    /// <summary>As what it has its say.</summary>
    internal abstract RouteRule Rule { get; }

    /// <summary>Of what passed <see cref="RoutingRules"/>.</summary>
    /// <param name="plan">Of the tenant's country: in it the beginnings of numbers are written.</param>
    public static RoutingModel Of(RoutingConfig config, NationalPlan plan) => config.Part is { } part
        ? part.ToModel(new ExtensionNumber(config.Extension), config.Name, plan)
        : throw new ArgumentException("It leads nowhere.", nameof(config));

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
        string Prefix) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Group;
    }

    public sealed record Forward(ExtensionNumber Extension, string Name, Destination To, ShownChoice Shown) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Forward;
    }

    /// <param name="Periods">The shortest first.</param>
    public sealed record TimeRouting(ExtensionNumber Extension, string Name, ImmutableArray<TimeRoute> Periods, Destination Otherwise)
        : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.TimeRouting;
    }

    /// <param name="Rows">The longest match first.</param>
    public sealed record LocationRouting(
        ExtensionNumber Extension,
        string Name,
        LocationKey By,
        ImmutableArray<LocationRoute> Rows,
        LocationRoute Otherwise,
        LocationRoute? Withheld,
        LocationRoute? Mobile) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.LocationRouting;
    }

    /// <param name="Steps">At least one.</param>
    public sealed record Plan(ExtensionNumber Extension, string Name, ImmutableArray<RouteTurn> Steps, string Prefix) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Plan;
    }

    public sealed record Indicator(ExtensionNumber Extension, string Name, Destination Green, Destination Red, bool IsRed) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Indicator;
    }

    /// <param name="Above">Null for the busy tone.</param>
    public sealed record CallLimit(
        ExtensionNumber Extension, string Name, int Calls, Destination Within, Destination? Above, ShownChoice Shown) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.CallLimit;
    }

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
        internal override RouteRule Rule => RouteRule.Menu;

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
        Destination? Otherwise) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Authentication;
    }

    /// <param name="Timeout">For the first key.</param>
    public sealed record Selector(
        ExtensionNumber Extension, string Name, Destination Fallback, SoundId? Greeting, bool RingsFirst, TimeSpan Timeout)
        : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Selector;
    }
}

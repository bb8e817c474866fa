using System.Collections.Frozen;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
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
        string Prefix,
        bool Confirms) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Group;
    }

    public sealed record Forward(ExtensionNumber Extension, string Name, Destination To, ShownChoice Shown, bool Confirms) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Forward;
    }

    public sealed record ShortNumber(ExtensionNumber Extension, string Name, Destination To) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.ShortNumber;
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
    /// <param name="IsDialled">People may dial it.</param>
    public sealed record Plan(ExtensionNumber Extension, string Name, ImmutableArray<RouteTurn> Steps, string Prefix, bool Confirms, bool IsDialled = true)
        : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.Plan;
    }

    /// <param name="Green">Null for one that is only switched, as is Red.</param>
    /// <param name="Does">What the next switch does, for people; empty for nothing.</param>
    public sealed record Indicator(ExtensionNumber Extension, string Name, Destination? Green, Destination? Red, bool IsRed, string Does = "") : RoutingModel(Extension, Name)
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

        /// <summary>Callers may key the letters of a name.</summary>
        public bool DialsByName => Options.Any(option => option.Action == MenuAction.DialByName);

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

    public sealed record TimeFilter(
        ExtensionNumber Extension,
        string Name,
        Destination Open,
        ClosedModel Closed,
        ClosedModel Holiday,
        ClosedModel Vacation,
        OpeningTimes Times,
        Availability Availability) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.TimeFilter;
    }

    public sealed record BackUp(ExtensionNumber Extension, string Name, ImmutableArray<ChannelName> Channels, Destination To, Destination Otherwise)
        : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.BackUp;
    }

    public sealed record NightMode(
        ExtensionNumber Extension,
        string Name,
        Destination To,
        NightModeState State,
        OpeningTimes Times,
        FrozenSet<ExtensionNumber> AlwaysOn,
        FrozenSet<ExtensionNumber> AlwaysOff) : RoutingModel(Extension, Name)
    {
        internal override RouteRule Rule => RouteRule.NightMode;

        /// <summary>Whether it is on for the company.</summary>
        /// <param name="reason">Why, for people.</param>
        public bool IsOn(DateTime local, string country, out string reason)
        {
            if (State == NightModeState.Automatic)
            {
                var opening = Times.At(local, country);
                reason = opening.Description;
                return !opening.IsOpen;
            }

            reason = State == NightModeState.On ? "switched on" : "switched off";
            return State == NightModeState.On;
        }
    }
}

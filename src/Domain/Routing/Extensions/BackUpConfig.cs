using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A back-up route as asked for from outside (SPEC R5): calls go another way while none of some channels is registered.</summary>
/// <param name="Channels">Of the tenant, 1 to 100. One that is gone is passed over.</param>
/// <param name="To">Where calls go on as long as one is registered: a <see cref="Destination"/>.</param>
/// <param name="Otherwise">A <see cref="Destination"/>.</param>
public sealed record BackUpConfig(ImmutableArray<string> Channels, string To, string Otherwise) : RoutingPart
{
    private const int MaxChannels = 100;

    public ImmutableArray<string> Channels { get; init; } = Channels.IsDefault ? [] : Channels;

    internal override ExtensionType Type => ExtensionType.BackUp;

    internal override IEnumerable<(string Field, string Channel)> NamedChannels => Channels.Select((channel, i) => ($"backUp.channels[{i}]", channel));

    internal override void Check(RoutingCheck check)
    {
        check.Errors.Require(Channels.Length is > 0 and <= MaxChannels, "backUp.channels", "range", $"there are 1 to {MaxChannels} channels");
        check.Errors.Require(Channels.Distinct(StringComparer.Ordinal).Count() == Channels.Length, "backUp.channels", "unique", "a channel is there only once");
        for (var i = 0; i < Channels.Length; i++)
            check.Errors.Require(ChannelName.TryParse(Channels[i], out _), $"backUp.channels[{i}]", "format", "it is the name of a channel");
        check.Place(To, "backUp.to");
        check.Place(Otherwise, "backUp.otherwise");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) =>
        this with { To = write("backUp.to", To), Otherwise = write("backUp.otherwise", Otherwise) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.BackUp(
        extension, name, [.. Channels.Select(channel => new ChannelName(channel))], new Destination(To), new Destination(Otherwise));
}

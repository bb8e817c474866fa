using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>What is a user's own and cannot be carried over to another: its devices and its personal numbers.</summary>
/// <param name="Devices">The channels of the user and what kind of device each is.</param>
/// <param name="Numbers">The first one first.</param>
public sealed record ReachOwner(ImmutableArray<(ChannelName Channel, ReachDeviceType Type)> Devices, ImmutableArray<E164> Numbers)
{
    /// <param name="config">The settings of the user, which tell its devices apart and link its numbers.</param>
    /// <param name="channels">All its channels.</param>
    /// <param name="number">Its personal number (SPEC T7), before the linked ones; null for none.</param>
    public static ReachOwner Of(ReachConfig config, ImmutableArray<ChannelName> channels, E164? number)
    {
        var types = config.Devices.DistinctBy(device => device.Channel, StringComparer.Ordinal)
            .ToDictionary(device => device.Channel, device => device.Type, StringComparer.Ordinal);
        var linked = config.Numbers.Where(each => E164.TryParse(each, out _)).Select(each => new E164(each));
        return new ReachOwner(
            [.. channels.Select(channel => (channel, types.GetValueOrDefault(channel.Value, ReachDeviceType.Fixed)))],
            [.. (number is { } own ? linked.Prepend(own) : linked).Distinct()]);
    }

    /// <summary>Whether a number is one of a mobile phone in its country, as far as its digits tell.</summary>
    public static bool IsMobile(E164 number) =>
        CallingCodes.CountryOf(number) is { } country && NumberPlans.For(country).CategoryOf(number) == NumberCategory.Mobile;
}

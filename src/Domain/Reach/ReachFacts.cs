using System.Collections.Frozen;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>What there is of a user and its tenant today. What settings name and is not there any more is passed over.</summary>
/// <param name="Channels">Of the user.</param>
/// <param name="Numbers">All DIDs of the tenant.</param>
public sealed record ReachFacts(FrozenSet<ChannelName> Channels, FrozenSet<E164> Numbers)
{
    public E164? NumberOf(string? text) => E164.TryParse(text, out var number) && Numbers.Contains(number) ? number : null;

    /// <summary>Null for all; also when none of those named is left, so that nobody becomes unreachable by another phone.</summary>
    public ImmutableArray<ChannelName>? DevicesOf(ImmutableArray<string>? channels)
    {
        if (channels is not { IsDefault: false } named)
            return null;
        ImmutableArray<ChannelName> left = [.. named.Select(name => new ChannelName(name)).Where(Channels.Contains).Distinct()];
        return left.IsEmpty && !named.IsEmpty ? null : left;
    }
}

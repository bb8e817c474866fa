using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;

namespace Softswitch.Dashboard.Boards;

/// <summary>What goes on in a tenant, as known here.</summary>
/// <param name="IsCurrent">False while the board cannot be reached: this is how things were.</param>
internal sealed record BoardPicture(
    Guid Epoch,
    long Sequence,
    bool IsCurrent,
    ImmutableDictionary<CallId, CallView> Calls,
    ImmutableSortedDictionary<ChannelName, ChannelView> Channels)
{
    private static readonly Comparer<ChannelName> ByName =
        Comparer<ChannelName>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value));

    public static BoardPicture Of(LiveSnapshot snapshot) => new(
        snapshot.Epoch,
        snapshot.Sequence,
        true,
        snapshot.Calls.ToImmutableDictionary(call => call.Id),
        snapshot.Channels.ToImmutableSortedDictionary(channel => channel.Name, channel => channel, ByName));

    /// <summary>The picture after the events. Those it includes already change nothing; null when one is missing.</summary>
    public BoardPicture? After(IEnumerable<LiveEvent> events)
    {
        var calls = Calls.ToBuilder();
        var channels = Channels.ToBuilder();
        var sequence = Sequence;
        foreach (var (number, change) in events)
        {
            if (number <= sequence)
                continue;
            if (number != sequence + 1)
                return null;
            sequence = number;
            Keep(calls, channels, change);
        }

        return sequence == Sequence ? this : this with { Sequence = sequence, Calls = calls.ToImmutable(), Channels = channels.ToImmutable() };
    }

    private static void Keep(
        ImmutableDictionary<CallId, CallView>.Builder calls, ImmutableSortedDictionary<ChannelName, ChannelView>.Builder channels, LiveChange change)
    {
        switch (change)
        {
            case LiveChange.Call { View: { Phase: CallPhase.Ended } ended }:
                calls.Remove(ended.Id);
                break;
            case LiveChange.Call call:
                calls[call.View.Id] = call.View;
                break;
            case LiveChange.Channel { View: { IsRegistered: false, Calls.IsEmpty: true } idle }:
                channels.Remove(idle.Name);
                break;
            case LiveChange.Channel channel:
                channels[channel.View.Name] = channel.View;
                break;
        }
    }
}

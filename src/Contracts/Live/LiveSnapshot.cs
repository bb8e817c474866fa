using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;

namespace Softswitch.Contracts.Live;

/// <param name="Sequence">The last change this includes.</param>
/// <param name="Epoch">Changes when the board starts anew; sequences of different epochs cannot be compared.</param>
public sealed record LiveSnapshot(
    Guid Epoch, long Sequence, ImmutableArray<CallView> Calls, ImmutableArray<ChannelView> Channels);

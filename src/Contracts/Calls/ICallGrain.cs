using Orleans;
using Orleans.Concurrency;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;

namespace Softswitch.Contracts.Calls;

/// <summary>
/// One call; key: <see cref="GrainKeys.Call"/>. The gateway that anchors the call sends it numbered events, one at a
/// time, and carries out the commands of each receipt. What the call decides by itself (a timer, a hang-up through
/// the API) waits in the call until the gateway, told by <see cref="Gateways.IGatewayLink.Attention"/>, collects it.
/// Lost, repeated and late messages therefore change nothing.
/// </summary>
public interface ICallGrain : IGrainWithStringKey
{
    /// <summary>Takes an event. A repeated number gets the receipt it got before.</summary>
    Task<CallReceipt> Handle(CallEvent message);

    /// <summary>Continues from the gateway's checkpoint after the call's silo was lost, then takes the event.</summary>
    Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message);

    /// <summary>What the call looks like now; null when there is none.</summary>
    /// <remarks>Interleaves: a channel that counts its calls asks this while the call may be waiting for the channel. It only reads.</remarks>
    [AlwaysInterleave]
    Task<CallView?> View();

    /// <summary>Has the talk recorded, or not any more; false when nobody talks here. Whether it could be begun is seen in its view and its record.</summary>
    Task<bool> Record(RecordingOrder order);

    /// <summary>Ends the call; false when there is none.</summary>
    /// <param name="limit">The limit that it passed; null when a person ends it.</param>
    Task<bool> HangUp(OutboundReason? limit = null);
}

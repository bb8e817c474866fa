using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Devices;

/// <summary>Whether a channel can ring, and where.</summary>
/// <param name="Busy">All of its calls are in use.</param>
/// <param name="OtherCalls">Calls the channel has besides this one.</param>
/// <param name="TookSeat">The channel has this call since now; false when it had it before, as that of a caller who calls himself.</param>
/// <param name="Targets">Its registered contacts; empty when none is.</param>
/// <param name="HasEnded">It was asked for by a temporary GRUU whose registration has ended.</param>
public sealed record RingOffer(bool Busy, int OtherCalls, bool TookSeat, ImmutableArray<DeviceTarget> Targets, bool HasEnded = false);

using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Ladders;

/// <summary>What the messages of a leg have in common: the Call-ID, and the tag of who sent the INVITE.</summary>
internal sealed record LadderLeg(LegId Leg, byte[] Tag, byte[] SipCallId);

using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>What all subscriptions of this gateway share.</summary>
internal sealed record SubscriptionContext(SignallingCore Core, SubscriptionTable Table, LampWatch Lamps, SubscriptionTimes Times);

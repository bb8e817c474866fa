using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Ladders;

/// <summary>One SIP message as it was on the wire.</summary>
/// <param name="At">To the microsecond, by the clock of its gateway.</param>
/// <param name="Leg">The leg whose dialog it belongs to.</param>
/// <param name="IsSent">Sent by the gateway; else received.</param>
/// <param name="Transport">udp, tcp, tls, ws or wss.</param>
/// <param name="Remote">Address and port of the other side.</param>
/// <param name="Text">The whole message.</param>
public sealed record LadderMessage(DateTimeOffset At, LegId Leg, bool IsSent, string Transport, string Remote, string Text);

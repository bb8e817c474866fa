using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Observation;

/// <summary>A copied message on its way to the collector, in a pooled buffer.</summary>
internal readonly record struct HepItem(Flow Flow, byte[] Buffer, int Length, bool IsSent, long AtMicroseconds);

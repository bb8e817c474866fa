using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>A flow that takes every message and keeps none.</summary>
internal sealed class NullFlow : ISipFlow
{
    public static NullFlow Instance { get; } = new();

    public bool IsReliable => false;

    public bool Send(ReadOnlySpan<byte> message) => true;
}

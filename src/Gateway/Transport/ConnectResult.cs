using System.Diagnostics.CodeAnalysis;

namespace Softswitch.Gateway.Transport;

/// <summary>A flow, or why there is none.</summary>
public readonly record struct ConnectResult(Flow? Flow, ConnectFailure Failure)
{
    [MemberNotNullWhen(true, nameof(Flow))]
    public bool IsConnected => Flow is not null;
}

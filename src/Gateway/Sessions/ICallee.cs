using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Whom an outbound leg calls: how he is found and asked. Used in the turns of the call.</summary>
internal interface ICallee
{
    /// <summary>The session that is offered; null lets the callee offer one.</summary>
    MessageBody? Body { get; }

    /// <summary>This gateway is the other side, and makes the offer.</summary>
    bool IsByPlatform { get; }

    /// <summary>Nothing but SRTP may be spoken with him.</summary>
    bool SecuresMedia { get; }

    /// <summary>Finds the way and has the leg send its INVITE, now or later; or has it refused.</summary>
    void Start(OutboundLeg leg);

    /// <summary>Writes what the INVITE begins with: request line, Via, Max-Forwards, Route, From and To.</summary>
    void WriteStart(ref SipWriter writer, OutboundLeg leg, scoped ReadOnlySpan<byte> branch);

    /// <summary>Writes the header lines that only this callee is sent.</summary>
    void WriteRest(ref SipWriter writer, OutboundLeg leg);

    /// <summary>Writes what the ACK repeats of the INVITE (RFC 3261 13.2.2.4).</summary>
    void WriteAck(ref SipWriter writer)
    {
        // Who is not asked for credentials repeats nothing.
    }

    /// <summary>The callee said something.</summary>
    void Heard(SipMessage response)
    {
        // Only who has another way to try waits for it.
    }

    /// <summary>The INVITE was refused, or got no answer: true when it is sent again, now or later.</summary>
    /// <param name="response">Null when none came: 408 for a time-out, 503 for a way that broke.</param>
    bool TryAgain(OutboundLeg leg, int status, SipMessage? response) => false;

    /// <summary>The way to the callee broke before anything was heard of him: true when he is asked on another.</summary>
    bool TryOtherFlow(OutboundLeg leg) => false;

    /// <summary>Time passed while nothing is decided; the transaction itself knows when it is over.</summary>
    void Tick(OutboundLeg leg, long nowMs)
    {
        // Only who has another way to try looks at the time.
    }
}

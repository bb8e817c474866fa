using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;

namespace Softswitch.Contracts.Records;

/// <summary>One leg of a call: its caller, or one device that was offered it.</summary>
/// <param name="Leg">0 is the caller's.</param>
/// <param name="Party">Who is on it.</param>
/// <param name="Gateway">The gateway that held it; null when it never got one.</param>
/// <param name="SipCallId">Call-ID of its dialog.</param>
/// <param name="Started">Unix time in milliseconds.</param>
/// <param name="Ringing">Unix ms, or null.</param>
/// <param name="Answered">Unix ms, or null.</param>
/// <param name="Ended">Unix ms.</param>
/// <param name="SipStatus">Final status of its INVITE, or null.</param>
/// <param name="Media">Null when it had none.</param>
/// <param name="Reason">Why it ended in the words of the other side: text of its Reason header (RFC 3326) or of its status line; null when it gave none.</param>
/// <param name="Price">What its trunk takes per minute; null when it was not answered, or counts against no limit.</param>
public sealed record CdrLeg(
    LegId Leg,
    CdrParty Party,
    GatewayId? Gateway,
    string? SipCallId,
    long Started,
    long? Ringing,
    long? Answered,
    long Ended,
    int? SipStatus,
    CdrMedia? Media,
    string? Reason = null,
    decimal? Price = null)
{
    public ImmutableArray<CdrRecording> Recordings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What led the call where it went, step by step, on the leg of its caller; null for one that nothing led on.</summary>
    public ImmutableArray<string>? Way { get; init; }
}

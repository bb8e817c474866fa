using System.Net;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Ladders;

/// <summary>
/// Remembers the SIP messages of recent calls, and the events and commands of the calls themselves. What anybody can send
/// without having proven himself has a fourth of the memory for itself, so that a flood pushes out no call.
/// </summary>
internal sealed class LadderKeeper(int bytes, TimeProvider time)
{
    private const int AddressBytes = 16 + sizeof(ushort) + 1;

    private readonly MessageRing _calls = new(bytes / 4 * 3);
    private readonly MessageRing _unproven = new(bytes / 4);
    private long _sequence;

    /// <summary>All that is remembered, for who looks through it.</summary>
    public ImmutableArray<MessageRing> Rings => [_calls, _unproven];

    public RingStamp Stamp() =>
        new(Interlocked.Increment(ref _sequence), (time.GetUtcNow().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>A message that came in, once it is known whether its sender has any business here.</summary>
    public void Received(RingStamp stamp, Flow flow, ReadOnlySpan<byte> message, SipMethod method, bool isProven)
    {
        if (IsOfCalls(method))
            Add(isProven ? _calls : _unproven, RingKind.Received, stamp, flow, message);
    }

    /// <summary>A message on its way out.</summary>
    public void Sent(Flow flow, ReadOnlySpan<byte> message, FirstLine line)
    {
        if (line.IsRequest ? IsOfCalls(line.Method) : !AnswersOther(message))
            Add(IsTurnedAway(line.Status) ? _unproven : _calls, RingKind.Sent, Stamp(), flow, message);
    }

    /// <summary>Something else of a call.</summary>
    public void Note(RingKind kind, ReadOnlySpan<byte> fields) => _calls.Add(kind, Stamp(), fields, default);

    private static void Add(MessageRing ring, RingKind kind, RingStamp stamp, Flow flow, ReadOnlySpan<byte> message)
    {
        Span<byte> head = stackalloc byte[AddressBytes];
        head[0] = (byte)flow.Transport;
        BitConverter.TryWriteBytes(head[1..], (ushort)flow.Remote.Port);
        flow.Remote.Address.TryWriteBytes(head[(1 + sizeof(ushort))..], out var length);
        ring.Add(kind, stamp, head[..(1 + sizeof(ushort) + length)], message);
    }

    /// <summary>Takes apart what stands before a message.</summary>
    public static (SipTransport Transport, IPEndPoint Remote) ReadHead(ReadOnlySpan<byte> head) =>
        ((SipTransport)head[0], new IPEndPoint(new IPAddress(head[(1 + sizeof(ushort))..]), BitConverter.ToUInt16(head[1..])));

    private static bool IsOfCalls(SipMethod method) =>
        method is not (SipMethod.Register or SipMethod.Options or SipMethod.Subscribe or SipMethod.Publish or SipMethod.Message);

    // We write CSeq as it came, the method last in its line.
    private static bool AnswersOther(ReadOnlySpan<byte> response) =>
        response.IndexOf(" REGISTER\r\n"u8) >= 0 || response.IndexOf(" OPTIONS\r\n"u8) >= 0;

    // What is answered to who has proven nothing, or asks for what is not there.
    private static bool IsTurnedAway(int status) => status is 401 or 407 or 481 or 503;
}

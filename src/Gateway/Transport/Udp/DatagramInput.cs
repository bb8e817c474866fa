using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>Sorts what arrives on a SIP port: messages go up, keep-alives are answered here, the rest is counted.</summary>
internal sealed class DatagramInput(TransportContext context, UdpFlowCache flows)
{
    /// <summary>Larger datagrams are no SIP that anybody can answer (65,507 is the most UDP carries).</summary>
    public const int Largest = 65_000;

    private const int Shortest = 10;
    private const int LastStunFirstByte = 3;

    public void Handle(ReadOnlyMemory<byte> datagram, bool cut, in NativeAddress source)
    {
        var bytes = datagram.Span;
        if (context.Bans is { } bans && bans.Shuts(in source))
            context.Counters.Dropped(DropReason.Banned);
        else if (cut || bytes.Length > Largest)
            context.Counters.Dropped(DropReason.TooLong);
        else if (source.IsNone || source.Port == 0)
            context.Counters.Dropped(DropReason.Malformed);
        else if (bytes.SequenceEqual("\r\n\r\n"u8))
            AnswerKeepAlive(flows.Get(in source), "\r\n"u8);
        else if (bytes.Length < Shortest)
            context.Counters.Dropped(DropReason.TooShort);
        else if (bytes[0] <= LastStunFirstByte)
            AnswerStun(bytes, in source);
        else
            context.Deliver(flows.Get(in source), datagram);
    }

    // RFC 5626 8: STUN shares the SIP port; the two highest bits of its first byte are zero, of SIP never.
    private void AnswerStun(ReadOnlySpan<byte> request, in NativeAddress source)
    {
        Span<byte> answer = stackalloc byte[StunBinding.LongestAnswer];
        var length = StunBinding.Answer(request, in source, answer);
        if (length == 0)
            context.Counters.Dropped(DropReason.Malformed);
        else
            AnswerKeepAlive(flows.Get(in source), answer[..length]);
    }

    private void AnswerKeepAlive(UdpFlow flow, ReadOnlySpan<byte> answer)
    {
        flow.Send(answer);
        context.KeepAlive(flow);
    }
}

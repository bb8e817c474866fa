using Softswitch.Gateway.Ladders;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Observation;

/// <summary>SIP messages since start, by direction and by the method of a request or the class of a response.</summary>
internal sealed class MessageCounters
{
    private const int Classes = 6;

    private static readonly int Methods = Enum.GetValues<SipMethod>().Length;

    /// <summary>Methods as on the wire, then 1xx to 6xx; in the order of the counts.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        .. Enum.GetValues<SipMethod>().Select(method => method == SipMethod.Unknown ? "other" : System.Text.Encoding.ASCII.GetString(SipMethods.Text(method))),
        .. Enumerable.Range(1, Classes).Select(number => $"{number}xx"),
    ];

    private readonly long[] _received = new long[Kinds.Length];
    private readonly long[] _sent = new long[Kinds.Length];

    public void CountReceived(FirstLine line) => Interlocked.Increment(ref _received[IndexOf(line)]);

    public void CountSent(FirstLine line) => Interlocked.Increment(ref _sent[IndexOf(line)]);

    public long Received(int kind) => Interlocked.Read(ref _received[kind]);

    public long Sent(int kind) => Interlocked.Read(ref _sent[kind]);

    private static int IndexOf(FirstLine line) => line.IsRequest ? (int)line.Method : Methods + (line.Status / 100) - 1;
}

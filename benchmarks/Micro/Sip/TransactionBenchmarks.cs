using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Benchmarks.Sip;

/// <summary>What a request costs from its bytes to the end of its transaction, over a reliable transport (no waiting for repeats).</summary>
public class TransactionBenchmarks
{
    private readonly SipMessage _message = new();
    private readonly TransactionLayer _layer = new(new Refusal(), new TimerWheel(nowMs: 0), SipTimers.Standard, TransactionLimits.Standard);
    private readonly byte[] _request;
    private readonly int _number;
    private int _next;

    public TransactionBenchmarks()
    {
        const string Text = "INFO sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/TCP a.example.com:5060;branch=z9hG4bK-00000000\r\n"
            + "Max-Forwards: 70\r\nFrom: <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>;tag=b1\r\n"
            + "Call-ID: c1@example.com\r\nCSeq: 1 INFO\r\nContent-Length: 0\r\n\r\n";
        _request = Encoding.ASCII.GetBytes(Text);
        _number = Text.IndexOf("-0000", StringComparison.Ordinal) + 1;
    }

    [Benchmark]
    public RequestVerdict ReceiveAndRefuse()
    {
        // A branch of its own: the same again would be a retransmission.
        (++_next % 100_000_000).TryFormat(_request.AsSpan(_number, 8), out _, "D8", CultureInfo.InvariantCulture);
        SipParser.Parse(_request, _message, SipLimits.Default);
        return _layer.ReceiveRequest(_message, Wire.Instance, nowMs: 0);
    }

    private sealed class Wire : ISipFlow
    {
        public static Wire Instance { get; } = new();

        public bool IsReliable => true;

        public bool Send(ReadOnlySpan<byte> message) => true;
    }

    private sealed class Refusal : ITransactionUser
    {
        public void OnRequest(ServerTransaction transaction, SipMessage request) =>
            transaction.Respond("SIP/2.0 486 Busy Here\r\n\r\n"u8, 486, nowMs: 0);

        public void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite) => Unexpected();

        public void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) => Unexpected();

        public void OnStrayResponse(SipMessage response, ISipFlow flow) => Unexpected();

        public void OnTimeout(ServerTransaction transaction) => Unexpected();

        public void OnTransportError(ServerTransaction transaction) => Unexpected();

        public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination) => 0;

        private static void Unexpected() => throw new InvalidOperationException("Only requests are received here.");
    }
}

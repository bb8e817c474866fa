using BenchmarkDotNet.Attributes;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Tests.Sip.Messages;

namespace Softswitch.Benchmarks.Sip;

/// <summary>What one SIP message costs to read and to answer.</summary>
public class SipMessageBenchmarks
{
    private readonly SipMessage _message = new();
    private readonly SipMessage _invite = new();
    private readonly SipMessage _copy = new();
    private readonly byte[] _buffer = new byte[4096];

    public SipMessageBenchmarks() => SipParser.Parse(Samples.Invite, _invite, SipLimits.Default);

    [Benchmark]
    public SipParseResult ParseInvite() => SipParser.Parse(Samples.Invite, _message, SipLimits.Default);

    [Benchmark]
    public SipParseResult ParseRegister() => SipParser.Parse(Samples.Register, _message, SipLimits.Default);

    [Benchmark]
    public SipFrame FrameInvite() => SipFraming.Next(Samples.Invite, SipLimits.Default);

    [Benchmark]
    public int WriteOk()
    {
        var writer = new SipWriter(_buffer);
        SipResponses.Write(ref writer, _invite, 200, default, "tag"u8, new SipSource("192.0.2.1"u8, 5060));
        writer.Header(HeaderName.Contact, "<sip:pbx.example.com>"u8);
        writer.End("application/sdp"u8, _invite.Body);
        return writer.Length;
    }

    [Benchmark]
    public void CopyInvite() => _copy.CopyFrom(_invite);
}

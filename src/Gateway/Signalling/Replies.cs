using System.Globalization;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Signalling;

/// <summary>Answers to requests that are not part of a call.</summary>
internal sealed class Replies(GatewayClock clock, IdSource ids)
{
    /// <summary>Methods a device may use (RFC 3261 20.5), as a whole header line.</summary>
    public static ReadOnlySpan<byte> AllowLine =>
        "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, PRACK, UPDATE, INFO, MESSAGE\r\n"u8;

    /// <summary>Extensions understood (RFC 3262, 4028, 5626 path).</summary>
    public static ReadOnlySpan<byte> SupportedLine => "Supported: 100rel, timer, path\r\n"u8;

    /// <summary>Answers within a transaction. The To tag is random when the request brought none.</summary>
    /// <param name="headers">Whole header lines, each with CRLF.</param>
    public void Send(ServerTransaction transaction, SipMessage request, int status, ReadOnlySpan<byte> headers = default)
    {
        var writer = new SipWriter(Scratch.Buffer);
        Write(ref writer, request, status, (Flow)transaction.Flow, headers);
        if (!writer.Overflowed)
            transaction.Respond(writer.Written, status, clock.NowMs);
    }

    /// <summary>Answers without a transaction: a repeated request is answered anew.</summary>
    public void SendStateless(Flow flow, SipMessage request, int status, ReadOnlySpan<byte> headers = default)
    {
        var writer = new SipWriter(Scratch.Buffer);
        Write(ref writer, request, status, flow, headers);
        if (!writer.Overflowed)
            flow.Send(writer.Written);
    }

    /// <summary>Answers what the parser refused.</summary>
    public void SendRefusal(Flow flow, SipMessage request, SipParseResult result)
    {
        Span<byte> tag = stackalloc byte[16];
        Span<byte> host = stackalloc byte[65];
        var writer = new SipWriter(Scratch.Buffer);
        SipResponses.WriteRefusal(ref writer, request, result, Tag(tag), Source(flow, host));
        if (!writer.Overflowed)
            flow.Send(writer.Written);
    }

    /// <summary>The address a request came from, for the received and rport parameters (RFC 3581 4).</summary>
    public static SipSource Source(Flow flow, Span<byte> scratch)
    {
        var remote = flow.Remote;
        var address = remote.Address.IsIPv4MappedToIPv6 ? remote.Address.MapToIPv4() : remote.Address;
        return SipSource.Of(address, remote.Port, scratch);
    }

    private void Write(ref SipWriter writer, SipMessage request, int status, Flow flow, ReadOnlySpan<byte> headers)
    {
        Span<byte> tag = stackalloc byte[16];
        Span<byte> host = stackalloc byte[65];
        SipResponses.Write(ref writer, request, status, default, status == 100 ? default : Tag(tag), Source(flow, host));
        writer.Raw(headers);
        writer.End();
    }

    private ReadOnlySpan<byte> Tag(Span<byte> destination)
    {
        ids.NextTag().TryFormat(destination, out var written, "x16", CultureInfo.InvariantCulture);
        return destination[..written];
    }
}

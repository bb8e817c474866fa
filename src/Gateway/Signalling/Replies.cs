using System.Globalization;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Signalling;

/// <summary>Answers to requests that are not part of a call.</summary>
internal sealed class Replies(GatewayClock clock, IdSource ids)
{
    private readonly ulong _tagKey = ids.NextTag();

    /// <summary>Methods a device may use (RFC 3261 20.5), as a whole header line.</summary>
    public static ReadOnlySpan<byte> AllowLine =>
        "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, PRACK, UPDATE, INFO, MESSAGE, SUBSCRIBE\r\n"u8;

    /// <summary>Extensions understood (RFC 3262, 4028, 3327, 5626).</summary>
    public static ReadOnlySpan<byte> SupportedLine => "Supported: 100rel, timer, path, outbound\r\n"u8;

    /// <summary>Answers within a transaction. The To tag is random when the request brought none.</summary>
    /// <param name="headers">Whole header lines, each with CRLF.</param>
    public void Send(ServerTransaction transaction, SipMessage request, int status, ReadOnlySpan<byte> headers = default)
    {
        var writer = new SipWriter(Scratch.Buffer);
        Write(ref writer, request, status, ids.NextTag(), (Flow)transaction.Flow, headers);
        if (!writer.Overflowed)
            transaction.Respond(writer.Written, status, clock.NowMs);
    }

    /// <summary>Answers without a transaction: a repeated request is answered anew, with the same tag (RFC 3261 8.2.7).</summary>
    public void SendStateless(Flow flow, SipMessage request, int status, ReadOnlySpan<byte> headers = default)
    {
        var writer = new SipWriter(Scratch.Buffer);
        Write(ref writer, request, status, TagOf(request), flow, headers);
        if (!writer.Overflowed)
            flow.Send(writer.Written);
    }

    /// <summary>Answers what the parser refused.</summary>
    public void SendRefusal(Flow flow, SipMessage request, SipParseResult result)
    {
        Span<byte> tag = stackalloc byte[16];
        Span<byte> host = stackalloc byte[65];
        var writer = new SipWriter(Scratch.Buffer);
        SipResponses.WriteRefusal(ref writer, request, result, Text(TagOf(request), tag), Source(flow, host));
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

    private static void Write(ref SipWriter writer, SipMessage request, int status, ulong toTag, Flow flow, ReadOnlySpan<byte> headers)
    {
        Span<byte> tag = stackalloc byte[16];
        Span<byte> host = stackalloc byte[65];
        SipResponses.Write(ref writer, request, status, default, status == 100 ? default : Text(toTag, tag), Source(flow, host));
        writer.Raw(headers);
        writer.End();
    }

    // FNV-1a from a secret start: a tag that needs no memory.
    private ulong TagOf(SipMessage request)
    {
        var tag = _tagKey;
        foreach (var value in request.CallId)
            tag = (tag ^ value) * 0x100000001b3;
        foreach (var value in request.TopViaBranch)
            tag = (tag ^ value) * 0x100000001b3;
        return tag;
    }

    private static ReadOnlySpan<byte> Text(ulong tag, Span<byte> destination)
    {
        tag.TryFormat(destination, out var written, "x16", CultureInfo.InvariantCulture);
        return destination[..written];
    }
}

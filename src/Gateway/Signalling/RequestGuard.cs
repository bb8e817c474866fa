using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Signalling;

/// <summary>What every request has to pass before anything is done for it (RFC 3261 8.2.1 to 8.2.3).</summary>
internal static class RequestGuard
{
    /// <summary>The status to refuse with; 0 when the request may pass.</summary>
    /// <param name="headers">Header lines that belong to the refusal.</param>
    public static int Check(SipMessage request, out ReadOnlySpan<byte> headers)
    {
        headers = default;
        if (request.Method == SipMethod.Unknown)
            return Refuse(501, Replies.AllowLine, out headers);

        if (request.MaxForwards == 0 && request.Method != SipMethod.Options && request.ToTag.IsEmpty)
            return 483;

        if (request.Has(HeaderName.ProxyRequire))
            return Refuse(420, UnsupportedLine(request, HeaderName.ProxyRequire), out headers);

        // CANCEL and ACK cannot be refused for an extension (RFC 3261 8.2.2.3).
        if (request.Method is not (SipMethod.Cancel or SipMethod.Ack) && !UnderstandsAll(request))
            return Refuse(420, UnsupportedLine(request, HeaderName.Require), out headers);

        if (request.TryGet(HeaderName.ContentEncoding, out var encoding) && !encoding.SequenceEqual("identity"u8))
            return Refuse(415, "Accept-Encoding: identity\r\n"u8, out headers);

        return 0;
    }

    private static bool UnderstandsAll(SipMessage request)
    {
        foreach (var option in request.Values(HeaderName.Require))
        {
            if (!Understands(option))
                return false;
        }

        return true;
    }

    private static bool Understands(ReadOnlySpan<byte> option) =>
        option.SequenceEqual("100rel"u8) || option.SequenceEqual("timer"u8) || option.SequenceEqual("path"u8) || option.SequenceEqual("outbound"u8)
        || option.SequenceEqual("gruu"u8) || option.SequenceEqual("eventlist"u8);

    private static byte[] UnsupportedLine(SipMessage request, HeaderName name)
    {
        var line = new List<byte>("Unsupported: "u8.ToArray());
        var first = true;
        foreach (var option in request.Values(name))
        {
            if (name == HeaderName.Require && Understands(option))
                continue;
            if (!first)
                line.AddRange(", "u8);
            line.AddRange(option);
            first = false;
        }

        line.AddRange("\r\n"u8);
        return [.. line];
    }

    private static int Refuse(int status, ReadOnlySpan<byte> lines, out ReadOnlySpan<byte> headers)
    {
        headers = lines;
        return status;
    }
}

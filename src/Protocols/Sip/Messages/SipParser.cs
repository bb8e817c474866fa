namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// Reads one message. Start line and the headers every element needs (Via, From, To, Call-ID, CSeq, Contact, Max-Forwards,
/// Content-Length) are checked here; all others are only located, and read by their typed views where they are used.
/// </summary>
public static class SipParser
{
    /// <summary>
    /// Parses a whole datagram, WebSocket message, or piece of a stream cut out by <see cref="SipFraming"/>. Never throws on
    /// input. After an error <paramref name="target"/> holds what could be read, enough to answer when the result says so.
    /// </summary>
    /// <param name="data">The received bytes, which must stay unchanged while <paramref name="target"/> is used.</param>
    public static SipParseResult Parse(ReadOnlyMemory<byte> data, SipMessage target, SipLimits limits)
    {
        target.Attach(data);
        var error = new MessageScanner(target, limits).Run();
        var answerable = target.IsRequest && target.Method != SipMethod.Ack && target.Has(HeaderName.Via);
        return new SipParseResult(error, answerable);
    }
}

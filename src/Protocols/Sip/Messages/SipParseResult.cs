namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The verdict on received bytes, and the one place where reasons become SIP answers.</summary>
/// <param name="Error">The first thing found wrong.</param>
/// <param name="Answerable">Whether this is a request, not ACK, with a Via to answer to.</param>
public readonly record struct SipParseResult(SipParseError Error, bool Answerable)
{
    public bool IsOk => Error == SipParseError.None;

    /// <summary>The status to answer with; 0 when the message is fine or must be dropped silently.</summary>
    public int Status => !Answerable ? 0 : Error switch
    {
        SipParseError.None => 0,
        SipParseError.TooLarge or SipParseError.TooManyHeaders or SipParseError.HeaderTooLong => 513,
        SipParseError.StartLineTooLong => 414,
        SipParseError.UnsupportedVersion => 505,
        SipParseError.UnsupportedUriScheme => 416,
        _ => 400,
    };

    /// <summary>The reason phrase to answer with: says what was wrong, gives nothing away.</summary>
    public ReadOnlySpan<byte> Reason => Error switch
    {
        SipParseError.BadStartLine => "Bad Request Line"u8,
        SipParseError.BadRequestUri => "Bad Request-URI"u8,
        SipParseError.BadHeaderLine => "Bad Header"u8,
        SipParseError.UnfinishedHeaders => "Headers Cut Off"u8,
        SipParseError.DuplicateHeader => "Duplicate Header"u8,
        SipParseError.MissingHeader => "Missing Header"u8,
        SipParseError.BadVia => "Bad Via"u8,
        SipParseError.BadFrom => "Bad From"u8,
        SipParseError.BadTo => "Bad To"u8,
        SipParseError.BadContact => "Bad Contact"u8,
        SipParseError.BadCallId => "Bad Call-ID"u8,
        SipParseError.BadCSeq => "Bad CSeq"u8,
        SipParseError.MethodMismatch => "CSeq Method Mismatch"u8,
        SipParseError.BadMaxForwards => "Bad Max-Forwards"u8,
        SipParseError.BadContentLength => "Bad Content-Length"u8,
        SipParseError.BodyCutOff => "Body Cut Off"u8,
        _ => SipStatus.Reason(Status),
    };
}

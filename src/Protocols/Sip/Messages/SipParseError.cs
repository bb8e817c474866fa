namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Why a message was refused. <see cref="SipParseResult"/> says what to answer.</summary>
public enum SipParseError
{
    None,

    /// <summary>Nothing but line breaks: a keep-alive.</summary>
    Empty,

    /// <summary>The first line is neither a request nor a status line.</summary>
    NotSip,
    TooLarge,
    TooManyHeaders,
    HeaderTooLong,
    StartLineTooLong,
    BadStartLine,
    UnsupportedVersion,
    BadRequestUri,
    UnsupportedUriScheme,
    BadStatusCode,
    BadHeaderLine,

    /// <summary>No empty line ends the headers.</summary>
    UnfinishedHeaders,
    DuplicateHeader,
    MissingHeader,
    BadVia,
    BadFrom,
    BadTo,
    BadContact,
    BadCallId,
    BadCSeq,
    MethodMismatch,
    BadMaxForwards,
    BadContentLength,

    /// <summary>Content-Length promises more than was received.</summary>
    BodyCutOff,
}

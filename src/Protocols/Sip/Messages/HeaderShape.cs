namespace Softswitch.Protocols.Sip.Messages;

/// <summary>How the values of a header field may be spread over a message.</summary>
internal enum HeaderShape
{
    /// <summary>One value per line; of several lines the first counts.</summary>
    Plain,

    /// <summary>A comma-separated list, over any number of lines (RFC 3261 7.3.1).</summary>
    List,

    /// <summary>Exactly one line; a second makes the message malformed.</summary>
    Single,
}

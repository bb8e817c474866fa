using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>One Via value (RFC 3261 20.42, RFC 3581). Made by <see cref="TryParse"/>; refers to the text it was read from.</summary>
public readonly ref struct Via
{
    private Via(ReadOnlySpan<byte> transport, ReadOnlySpan<byte> host, int port, SipParameters parameters, ReadOnlySpan<byte> branch)
    {
        Transport = transport;
        Host = host;
        Port = port;
        Parameters = parameters;
        Branch = branch;
    }

    /// <summary>UDP, TCP, TLS, WS, WSS… as written.</summary>
    public ReadOnlySpan<byte> Transport { get; }

    /// <summary>The name or address in sent-by; an IPv6 address keeps its brackets.</summary>
    public ReadOnlySpan<byte> Host { get; }

    /// <summary>0 when sent-by names none.</summary>
    public int Port { get; }

    public SipParameters Parameters { get; }

    /// <summary>Empty when there is none (RFC 2543 peers).</summary>
    public ReadOnlySpan<byte> Branch { get; }

    /// <summary>The address the request really came from, without the brackets some put around IPv6 (RFC 5118 4.5).</summary>
    public ReadOnlySpan<byte> Received =>
        !Parameters.TryGet("received"u8, out var value) ? default : value is [(byte)'[', .., (byte)']'] ? value[1..^1] : value;

    /// <summary>Whether the sender asked for the answer to go to the port it sent from (RFC 3581).</summary>
    public bool HasRport => Parameters.Has("rport"u8);

    /// <summary>The port filled in by the receiver; 0 when there is none.</summary>
    public int Rport =>
        Parameters.TryGet("rport"u8, out var value) && SipGrammar.TryReadNumber(value, out var port) && port <= ushort.MaxValue ? (int)port : 0;

    public static bool TryParse(ReadOnlySpan<byte> text, out Via via)
    {
        via = default;
        var at = 0;
        var protocol = ReadToken(text, ref at);
        var isWhole = TrySkipSlash(text, ref at);
        var version = ReadToken(text, ref at);
        isWhole &= TrySkipSlash(text, ref at);
        var transport = ReadToken(text, ref at);
        if (!isWhole || !Ascii.EqualsIgnoreCase(protocol, "SIP"u8) || version.IsEmpty || transport.IsEmpty)
        {
            return false;
        }

        var hostStart = SipGrammar.SkipBlanks(text, at);
        if (hostStart == at || !HostPort.TryRead(text[hostStart..], out var sentBy))
        {
            return false;
        }

        var rest = SipGrammar.Trim(text[(hostStart + sentBy.Length)..]);
        var isSound = SipParameters.AreWellFormed(rest, "branch"u8, out var branch);
        via = new Via(transport, sentBy.Host, sentBy.Port, new SipParameters(rest), branch);
        return isSound;
    }

    private static ReadOnlySpan<byte> ReadToken(ReadOnlySpan<byte> text, scoped ref int at)
    {
        at = SipGrammar.SkipBlanks(text, at);
        var length = text[at..].IndexOfAnyExcept(SipGrammar.TokenBytes);
        length = length < 0 ? text.Length - at : length;
        at += length;
        return text.Slice(at - length, length);
    }

    // SLASH = SWS "/" SWS
    private static bool TrySkipSlash(ReadOnlySpan<byte> text, scoped ref int at)
    {
        at = SipGrammar.SkipBlanks(text, at);
        return at < text.Length && text[at++] == '/';
    }
}

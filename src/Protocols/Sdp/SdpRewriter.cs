using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>
/// Writes a received description anew for the other side of a relay: origin, addresses and ports become the relay's; order, formats,
/// keys and unknown attributes stay byte for byte. What cannot be true behind a relay goes: ICE candidates, bundling of several lines on
/// one port, RTCP addresses. A hold by address (c=0.0.0.0) becomes the direction attribute that means the same.
/// </summary>
public ref struct SdpRewriter
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly ReadOnlySpan<SdpRelayAddress> _relay;
    private readonly ReadOnlySpan<SdpMediaFacts> _media;
    private readonly SdpSessionFacts _session;
    private readonly SdpOwnOrigin _origin;
    private SdpOutput _output;
    private int _index; // of the m= section being written; -1 in the session part
    private IPAddress? _sessionAddress; // written in the session part
    private bool _connectionDue;

    private SdpRewriter(
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SdpRelayAddress> relay,
        ReadOnlySpan<SdpMediaFacts> media,
        in SdpSessionFacts session,
        in SdpOwnOrigin origin,
        Span<byte> output)
    {
        _body = body;
        _relay = relay;
        _media = media;
        _session = session;
        _origin = origin;
        _output = new SdpOutput(output);
        _index = -1;
    }

    /// <summary>Room that always suffices for a body of this size.</summary>
    public static int MaxLength(int bodyLength) => bodyLength + bodyLength / 2 + 2048;

    /// <param name="body">As received.</param>
    /// <param name="relay">Per m= line in their order; lines beyond its end are rejected.</param>
    /// <param name="origin">Our own.</param>
    /// <param name="limits">Of the received body.</param>
    /// <param name="output">At least <see cref="MaxLength"/> bytes.</param>
    /// <param name="written">Bytes used of it.</param>
    /// <returns><see cref="SdpError.TooLarge"/> also when <paramref name="output"/> is too small.</returns>
    public static SdpError Rewrite(
        ReadOnlySpan<byte> body,
        ReadOnlySpan<SdpRelayAddress> relay,
        in SdpOwnOrigin origin,
        SdpLimits limits,
        Span<byte> output,
        out int written)
    {
        Span<SdpMediaFacts> media = stackalloc SdpMediaFacts[SdpLimits.HighestMaxMedia];
        written = 0;
        var error = SdpScanner.Scan(body, limits, media, out var session);
        if (error != SdpError.None)
            return error;
        var rewriter = new SdpRewriter(body, relay, media[..session.MediaCount], in session, in origin, output);
        rewriter.Run();
        if (rewriter._output.IsFull)
            return SdpError.TooLarge;
        written = rewriter._output.Length;
        return SdpError.None;
    }

    private void Run()
    {
        var lines = new SdpLineReader(_body);
        while (lines.TryRead(out var line))
            Write(in line);
        EndMedia();
    }

    private void Write(in SdpLine line)
    {
        if (_connectionDue && line.Type is not (byte)'i' and not (byte)'m')
            WriteMediaConnection();
        switch (line.Type)
        {
            case (byte)'o':
                WriteOrigin();
                break;
            case (byte)'c':
                WriteSessionConnection(line.Value);
                break;
            case (byte)'m':
                EndMedia();
                _index++;
                WriteMediaLine();
                break;
            case (byte)'a' when !Keeps(line.Value.Of(_body)):
                break;
            default:
                _output.Append(_body.Slice(line.Start, line.Value.End - line.Start));
                _output.EndLine();
                break;
        }
    }

    private void WriteOrigin()
    {
        _output.Append("o=- "u8);
        _output.Append(_origin.SessionId);
        _output.Append(" "u8);
        _output.Append(_origin.Version);
        _output.Append(" "u8);
        _output.Append(_origin.Address);
        _output.EndLine();
    }

    private void WriteSessionConnection(SdpSlice value)
    {
        if (_index >= 0 || value != _session.Connection)
            return; // a section's own is written after its m= line
        _sessionAddress = FirstAddress();
        WriteConnection(_sessionAddress);
    }

    private readonly IPAddress FirstAddress()
    {
        var first = 0;
        while (first < _media.Length && !IsRelayed(first))
            first++;
        return first < _media.Length ? _relay[first].Address! : _origin.Address;
    }

    private readonly bool IsRelayed(int index) => index < _relay.Length && _relay[index].Address is not null && _media[index].Port != 0;

    private void WriteConnection(IPAddress address)
    {
        _output.Append("c="u8);
        _output.Append(address);
        _output.EndLine();
    }

    private void WriteMediaLine()
    {
        ref readonly var media = ref _media[_index];
        _output.Append("m="u8);
        _output.Append(media.Kind.Of(_body));
        _output.Append(" "u8);
        _output.Append((ulong)(IsRelayed(_index) ? _relay[_index].RtpPort : 0));
        _output.Append(" "u8);
        _output.Append(media.Protocol.Of(_body));
        _output.Append(media.Formats.Of(_body));
        _output.EndLine();
        _connectionDue = _sessionAddress is null || (IsRelayed(_index) && !_sessionAddress.Equals(_relay[_index].Address));
    }

    private void WriteMediaConnection()
    {
        _connectionDue = false;
        WriteConnection(IsRelayed(_index) ? _relay[_index].Address! : _origin.Address);
    }

    private void EndMedia()
    {
        if (_connectionDue)
            WriteMediaConnection();
        if (_index < 0)
            SdpIceLines.WriteLite(ref _output, _relay);
        if (_index < 0 || !IsRelayed(_index))
            return;
        ref readonly var media = ref _media[_index];
        ref readonly var relay = ref _relay[_index];
        if (relay.RtcpPort != 0 && relay.RtcpPort != relay.RtpPort + 1 && !(media.Mux && relay.KeepMux))
        {
            _output.Append("a=rtcp:"u8); // RFC 3605
            _output.Append((ulong)relay.RtcpPort);
            _output.EndLine();
        }

        if (media.IsHeldByAddress(_body, in _session))
        {
            _output.Append("a="u8);
            _output.Append(SdpText.NameOf(media.EffectiveDirection(_body, in _session)));
            _output.EndLine();
        }

        if (relay.Ice is { } ice)
            SdpIceLines.Write(ref _output, ice, relay.Address!, relay.RtpPort);
    }

    private readonly bool Keeps(ReadOnlySpan<byte> attribute)
    {
        var name = SdpText.AttributeName(attribute, out var value);
        if (_index < 0)
            return SdpRelayedAttributes.IsTrueOfSession(name, value);
        if (name.SequenceEqual("rtcp-mux"u8) || name.SequenceEqual("rtcp-mux-only"u8))
            return IsRelayed(_index) && _relay[_index].KeepMux;
        if (SdpText.TryDirection(name, out _))
            return !IsRelayed(_index) || !_media[_index].IsHeldByAddress(_body, in _session);
        return SdpRelayedAttributes.IsTrueOfMedia(name);
    }
}

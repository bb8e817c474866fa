namespace Softswitch.Protocols.Sdp;

/// <summary>
/// The one pass over a received body that checks it against RFC 8866 and the limits and notes what the relay needs, without allocating.
/// </summary>
internal ref struct SdpScanner
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly Span<SdpMediaFacts> _media;
    private readonly SdpLimits _limits;
    private SdpSessionFacts _session;
    private int _attributes;

    private SdpScanner(ReadOnlySpan<byte> body, SdpLimits limits, Span<SdpMediaFacts> media)
    {
        _body = body;
        _limits = limits;
        _media = media;
        _session.Direction = SdpDirection.SendRecv;
    }

    /// <param name="media">Room for <see cref="SdpLimits.HighestMaxMedia"/> entries.</param>
    public static SdpError Scan(ReadOnlySpan<byte> body, SdpLimits limits, Span<SdpMediaFacts> media, out SdpSessionFacts session)
    {
        var scanner = new SdpScanner(body, limits, media);
        var error = scanner.Run();
        session = scanner._session;
        return error;
    }

    private SdpError Run()
    {
        if (_body.Length > _limits.MaxBytes)
            return SdpError.TooLarge;
        var lines = new SdpLineReader(_body);
        if (!lines.TryRead(out var first) || first.Type != 'v' || !first.Value.Of(_body).SequenceEqual("0"u8))
            return SdpError.BadVersion;
        while (lines.TryRead(out var line))
        {
            var error = Take(line);
            if (error != SdpError.None)
                return error;
        }

        return lines.IsBroken ? SdpError.BadLine : CheckWhole();
    }

    private readonly SdpError CheckWhole()
    {
        if (_session.Origin.IsEmpty)
            return SdpError.BadOrigin;
        if (!_session.Connection.IsEmpty)
            return SdpError.None;
        foreach (ref readonly var media in _media[.._session.MediaCount])
        {
            if (media.Connection.IsEmpty && media.Port != 0)
                return SdpError.MissingConnection;
        }

        return SdpError.None;
    }

    private SdpError Take(in SdpLine line)
    {
        var value = line.Value.Of(_body);
        switch (line.Type)
        {
            case (byte)'o':
                _session.Origin = line.Value;
                return SdpAddressText.IsOrigin(value) && _session.MediaCount == 0 ? SdpError.None : SdpError.BadOrigin;
            case (byte)'c':
                return TakeConnection(line.Value, value);
            case (byte)'b':
                return value.IndexOf((byte)':') > 0 ? SdpError.None : SdpError.BadBandwidth;
            case (byte)'m':
                return TakeMedia(line.Value, value);
            case (byte)'a':
                if (++_attributes > _limits.MaxAttributes)
                    return SdpError.TooManyAttributes;
                TakeAttribute(line.Value, value);
                return SdpError.None;
            default:
                return SdpError.None;
        }
    }

    private SdpError TakeConnection(SdpSlice slice, ReadOnlySpan<byte> value)
    {
        ref var target = ref _session.Connection;
        if (_session.MediaCount > 0)
            target = ref _media[_session.MediaCount - 1].Connection;
        if (target.IsEmpty)
            target = slice;
        return SdpAddressText.TryHost(value, out _) ? SdpError.None : SdpError.BadConnection;
    }

    // m=<media> <port>["/"<count>] <protocol> <format>...
    private SdpError TakeMedia(SdpSlice slice, ReadOnlySpan<byte> value)
    {
        if (_session.MediaCount == Math.Min(_limits.MaxMedia, SdpLimits.HighestMaxMedia))
            return SdpError.TooManyMedia;
        ref var media = ref _media[_session.MediaCount++];
        media = new SdpMediaFacts { FirstPayload = -1 };
        var rest = value;
        media.Kind = Take(slice, value, ref rest);
        media.PortField = Take(slice, value, ref rest);
        media.Protocol = Take(slice, value, ref rest);
        media.Formats = new SdpSlice(slice.End - rest.Length, rest.Length);
        var format = SdpText.NextWord(ref rest);
        if (format.IsEmpty)
            return SdpError.BadMedia;
        if (SdpText.TryNumber(format, out var payload) && payload <= 127)
            media.FirstPayload = payload;
        var port = media.PortField.Of(_body);
        var slash = port.IndexOf((byte)'/');
        if (slash >= 0 && !SdpText.TryNumber(port[(slash + 1)..], out _))
            return SdpError.BadPort;
        return SdpText.TryPort(slash < 0 ? port : port[..slash], out media.Port) ? SdpError.None : SdpError.BadPort;
    }

    private static SdpSlice Take(SdpSlice slice, ReadOnlySpan<byte> value, ref ReadOnlySpan<byte> rest)
    {
        var word = SdpText.NextWord(ref rest);
        return new SdpSlice(slice.Start + value.Length - rest.Length - word.Length, word.Length);
    }

    private void TakeAttribute(SdpSlice slice, ReadOnlySpan<byte> attribute)
    {
        var name = SdpText.AttributeName(attribute, out var value);
        if (SdpText.TryDirection(name, out var direction))
            TakeDirection(direction);
        else if (_session.MediaCount == 0)
        {
            _session.HasKey |= name.SequenceEqual("fingerprint"u8);
            _session.HasIce |= name.SequenceEqual("ice-ufrag"u8);
        }
        else
            TakeMediaAttribute(ref _media[_session.MediaCount - 1], name, new SdpSlice(slice.End - value.Length, value.Length), value);
    }

    private void TakeDirection(SdpDirection direction)
    {
        if (_session.MediaCount == 0)
        {
            _session.Direction = direction;
            return;
        }

        ref var media = ref _media[_session.MediaCount - 1];
        media.HasDirection = true;
        media.Direction = direction;
    }

    private static void TakeMediaAttribute(ref SdpMediaFacts media, ReadOnlySpan<byte> name, SdpSlice slice, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("rtpmap"u8))
        {
            var rest = value;
            if (media.RtpMap.IsEmpty && SdpText.TryNumber(SdpText.NextWord(ref rest), out var payload) && payload == media.FirstPayload)
                media.RtpMap = new SdpSlice(slice.End - rest.Length, rest.Length);
        }
        else if (name.SequenceEqual("rtcp"u8))
        {
            var rest = value; // RFC 3605 2.1: port, then perhaps an address
            if (SdpText.TryPort(SdpText.NextWord(ref rest), out var port))
            {
                media.RtcpPort = port;
                media.RtcpAddress = new SdpSlice(slice.End - rest.Length, rest.Length);
            }
        }
        else if (name.SequenceEqual("rtcp-mux"u8) || name.SequenceEqual("rtcp-mux-only"u8))
            media.Mux = true;
        else if (name.SequenceEqual("fingerprint"u8) || (name.SequenceEqual("crypto"u8) && value.IndexOf("UNENCRYPTED_SRTP"u8) < 0))
            media.HasKey = true;
        else if (name.SequenceEqual("ice-ufrag"u8))
            media.HasIce = true;
        else if (name.SequenceEqual("ptime"u8) && SdpText.TryNumber(value, out var milliseconds))
            media.PtimeMilliseconds = milliseconds;
    }
}

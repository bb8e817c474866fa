namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The one pass over the bytes of a message. Goes on after an error, so that there is something to answer to.</summary>
internal ref struct MessageScanner(SipMessage message, SipLimits limits)
{
    private const byte Cr = (byte)'\r';
    private const byte Lf = (byte)'\n';
    private ReadOnlySpan<byte> _data = message.Bytes;
    private int _at;
    private SipParseError _error;

    public SipParseError Run()
    {
        if (_data.Length > limits.MaxMessageBytes)
        {
            // The head is still read for an answer, the rest never looked at.
            Note(SipParseError.TooLarge);
            _data = _data[..limits.MaxMessageBytes];
        }

        SkipEmptyLines();
        if (_at == _data.Length)
        {
            return SipParseError.Empty;
        }

        var start = _at;
        if (!TryReadLine(unfold: false, out var line))
        {
            return SipParseError.NotSip;
        }

        var error = StartLine.Read(_data, new TextRange(start, line.Length), message);
        if (error == SipParseError.NotSip)
        {
            return error;
        }

        Note(line.Length > limits.MaxStartLineBytes ? SipParseError.StartLineTooLong : error);

        if (ReadHeaders())
        {
            Note(CoreHeaders.Complete(message));
            ReadBody();
        }

        return _error;
    }

    // RFC 3261 7.5: empty lines before the start line are ignored.
    private void SkipEmptyLines()
    {
        while (_at < _data.Length && _data[_at] is Cr or Lf)
        {
            _at++;
        }
    }

    /// <summary>False when the bytes end before the empty line that closes the headers.</summary>
    private bool ReadHeaders()
    {
        while (TryReadLine(unfold: true, out var line))
        {
            if (line.Length == 0)
            {
                return true;
            }

            if (message.HeaderCount >= limits.MaxHeaders)
            {
                Note(SipParseError.TooManyHeaders);
                return false;
            }

            Note(line.Length > limits.MaxHeaderBytes ? SipParseError.HeaderTooLong : ReadHeader(line));
        }

        Note(SipParseError.UnfinishedHeaders);
        return false;
    }

    private readonly SipParseError ReadHeader(TextRange line)
    {
        var text = _data.Slice(line.Offset, line.Length);
        var colon = text.IndexOf((byte)':');
        if (colon <= 0)
        {
            return SipParseError.BadHeaderLine;
        }

        var nameLength = colon;
        while (nameLength > 0 && SipGrammar.IsBlank(text[nameLength - 1]))
        {
            nameLength--;
        }

        var name = text[..nameLength];
        var id = HeaderNames.Find(name);
        if (id == HeaderName.Unknown && !SipGrammar.IsToken(name))
        {
            return SipParseError.BadHeaderLine;
        }

        var isSecond = message.Has(id) && HeaderNames.IsSingle(id);
        var valueStart = SipGrammar.SkipBlanks(text, colon + 1);
        var value = SipGrammar.Trim(text[valueStart..]);
        message.Add(new HeaderSlot(id, new(line.Offset, nameLength), new(line.Offset + valueStart, value.Length)));
        return isSecond ? SipParseError.DuplicateHeader : CoreHeaders.Read(_data, id, value, message);
    }

    private void ReadBody()
    {
        var available = _data.Length - _at;
        var length = message.Index.ContentLength ?? available;
        if (length > available)
        {
            // RFC 3261 18.3: a request cut short gets 400, a response is discarded.
            Note(SipParseError.BodyCutOff);
            length = available;
        }

        message.Index.Body = new TextRange(_at, length);
    }

    /// <summary>A line without its CRLF. False when no whole line is left or a lone CR or LF stands in it.</summary>
    private bool TryReadLine(bool unfold, out TextRange line)
    {
        line = default;
        var start = _at;
        var at = start;
        while (true)
        {
            var step = _data[at..].IndexOfAny(Cr, Lf);
            if (step < 0)
            {
                return false;
            }

            at += step;
            if (_data[at] != Cr || at + 1 >= _data.Length || _data[at + 1] != Lf)
            {
                return false;
            }

            var next = at + 2;
            if (!unfold || at == start || next >= _data.Length || !SipGrammar.IsBlank(_data[next]))
            {
                line = new TextRange(start, at - start);
                _at = next;
                return true;
            }

            // RFC 3261 7.3.1: a line that starts with a blank continues the one before.
            _data = message.Unfold(at)[.._data.Length];
            at = next;
        }
    }

    private void Note(SipParseError error)
    {
        if (_error == SipParseError.None)
        {
            _error = error;
        }
    }
}

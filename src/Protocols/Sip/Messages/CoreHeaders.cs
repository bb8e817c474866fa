namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Checks the headers that identify and route a message, and keeps what was found in its index.</summary>
internal static class CoreHeaders
{
    // RFC 3261 8.1.1.5: the sequence number fits 31 bits.
    private const uint MaxSequence = int.MaxValue;

    public static SipParseError Read(ReadOnlySpan<byte> data, HeaderName id, ReadOnlySpan<byte> value, SipMessage message)
    {
        ref var index = ref message.Index;
        return id switch
        {
            HeaderName.Via => ReadVia(data, value, ref index),
            HeaderName.From => ReadParty(data, value, ref index.FromTag) ? SipParseError.None : SipParseError.BadFrom,
            HeaderName.To => ReadParty(data, value, ref index.ToTag) ? SipParseError.None : SipParseError.BadTo,
            HeaderName.Contact => ReadContact(value),
            HeaderName.CallId => ReadCallId(data, value, ref index),
            HeaderName.CSeq => ReadCSeq(data, value, ref index),
            HeaderName.MaxForwards => ReadMaxForwards(value, ref index),
            HeaderName.ContentLength => ReadContentLength(value, ref index),
            _ => SipParseError.None,
        };
    }

    /// <summary>What only shows when all headers are read: something missing, or a CSeq of another method.</summary>
    public static SipParseError Complete(SipMessage message)
    {
        if (!message.Has(HeaderName.Via) || !message.Has(HeaderName.From) || !message.Has(HeaderName.To)
            || !message.Has(HeaderName.CallId) || !message.Has(HeaderName.CSeq))
        {
            return SipParseError.MissingHeader;
        }

        if (!message.IsRequest)
        {
            message.Index.Method = message.CSeq.Method;
            message.Index.MethodName = message.Index.CSeqMethod;
            return SipParseError.None;
        }

        return message.MethodName.SequenceEqual(message.CSeqMethodName) ? SipParseError.None : SipParseError.MethodMismatch;
    }

    private static SipParseError ReadVia(ReadOnlySpan<byte> data, ReadOnlySpan<byte> value, ref MessageIndex index)
    {
        var list = new ValueList(value);
        var count = 0;
        while (list.MoveNext())
        {
            var isTop = index.TopVia.Length == 0;
            if (isTop)
            {
                index.TopVia = TextRange.Of(data, list.Current);
            }

            if (!Via.TryParse(list.Current, out var via))
            {
                return SipParseError.BadVia;
            }

            if (isTop)
            {
                index.Branch = TextRange.Of(data, via.Branch);
            }

            count++;
        }

        return count == 0 || list.HasEmpty ? SipParseError.BadVia : SipParseError.None;
    }

    private static bool ReadParty(ReadOnlySpan<byte> data, ReadOnlySpan<byte> value, ref TextRange tag)
    {
        if (!NameAddress.TryParse(value, out var address))
        {
            return false;
        }

        tag = TextRange.Of(data, address.Tag);
        return true;
    }

    private static SipParseError ReadContact(ReadOnlySpan<byte> value)
    {
        if (value is [(byte)'*'])
        {
            return SipParseError.None;
        }

        var list = new ValueList(value);
        while (list.MoveNext())
        {
            if (!NameAddress.TryParse(list.Current, out _))
            {
                return SipParseError.BadContact;
            }
        }

        return list.HasEmpty ? SipParseError.BadContact : SipParseError.None;
    }

    private static SipParseError ReadCallId(ReadOnlySpan<byte> data, ReadOnlySpan<byte> value, ref MessageIndex index)
    {
        // callid = word [ "@" word ]; more "@" and other visible characters are seen in the field and harm nobody.
        if (value.IsEmpty || value.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return SipParseError.BadCallId;
        }

        index.CallId = TextRange.Of(data, value);
        return SipParseError.None;
    }

    private static SipParseError ReadCSeq(ReadOnlySpan<byte> data, ReadOnlySpan<byte> value, ref MessageIndex index)
    {
        var digits = SipGrammar.DigitsAt(value);
        var methodStart = SipGrammar.SkipBlanks(value, digits);
        var method = value[methodStart..];
        index.CSeqMethod = TextRange.Of(data, method);
        if (methodStart == digits || !SipGrammar.IsToken(method)
            || !SipGrammar.TryReadNumber(value[..digits], out var number) || number > MaxSequence)
        {
            return SipParseError.BadCSeq;
        }

        index.CSeq = new CSeq(number, SipMethods.Parse(method));
        return SipParseError.None;
    }

    private static SipParseError ReadMaxForwards(ReadOnlySpan<byte> value, ref MessageIndex index)
    {
        // RFC 3261 20.22: 0 to 255.
        if (!SipGrammar.TryReadNumber(value, out var hops) || hops > 255)
        {
            return SipParseError.BadMaxForwards;
        }

        index.MaxForwards = (int)hops;
        return SipParseError.None;
    }

    private static SipParseError ReadContentLength(ReadOnlySpan<byte> value, ref MessageIndex index)
    {
        if (!SipGrammar.TryReadNumber(value, out var length) || length > int.MaxValue)
        {
            return SipParseError.BadContentLength;
        }

        index.ContentLength = (int)length;
        return SipParseError.None;
    }
}

using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// A parsed request or response. Reusable: <see cref="SipParser"/> fills it again and again without allocating. It refers to
/// the receive buffer, so it is valid only while that is; <see cref="Own"/> makes a copy that keeps its own bytes.
/// </summary>
public sealed class SipMessage
{
    private readonly ushort[] _first = new ushort[HeaderNames.Count];
    private HeaderSlot[] _slots = new HeaderSlot[32];
    private ReadOnlyMemory<byte> _data;
    private byte[] _ownBytes = [];
    private bool _isOwn;
    internal MessageIndex Index;

    public bool IsRequest => Index.IsRequest;

    /// <summary>The method of the request; of a response, the one in its CSeq.</summary>
    public SipMethod Method => Index.Method;

    /// <summary>The method as written: of a response, the one in its CSeq.</summary>
    public ReadOnlySpan<byte> MethodName => Slice(Index.MethodName);

    public ReadOnlySpan<byte> RequestUri => Slice(Index.RequestUri);

    /// <summary>100 to 699; 0 for a request.</summary>
    public int StatusCode => Index.StatusCode;

    public ReadOnlySpan<byte> ReasonPhrase => Slice(Index.ReasonPhrase);

    public ReadOnlySpan<byte> CallId => Slice(Index.CallId);

    public CSeq CSeq => Index.CSeq;

    public ReadOnlySpan<byte> CSeqMethodName => Slice(Index.CSeqMethod);

    /// <summary>Empty when From has no tag (RFC 2543 peers).</summary>
    public ReadOnlySpan<byte> FromTag => Slice(Index.FromTag);

    /// <summary>Empty outside a dialog.</summary>
    public ReadOnlySpan<byte> ToTag => Slice(Index.ToTag);

    /// <summary>The text of the first Via value.</summary>
    public ReadOnlySpan<byte> TopVia => Slice(Index.TopVia);

    public ReadOnlySpan<byte> TopViaBranch => Slice(Index.Branch);

    /// <summary>0 to 255; null when the header is missing.</summary>
    public int? MaxForwards => Index.MaxForwards;

    public ReadOnlySpan<byte> Body => Slice(Index.Body);

    /// <summary>Everything received, with folded lines made straight.</summary>
    public ReadOnlySpan<byte> Bytes => _data.Span;

    /// <summary>Whether the message keeps its own bytes, so that the receive buffer may be reused.</summary>
    public bool IsOwn => _isOwn;

    public int HeaderCount { get; private set; }

    /// <summary>The header line at this place, in the order received.</summary>
    public SipHeader this[int index]
    {
        get
        {
            ref readonly var slot = ref _slots.AsSpan(0, HeaderCount)[index];
            return new SipHeader(slot.Id, Slice(slot.Name), Slice(slot.Value));
        }
    }

    public bool Has(HeaderName name) => _first[(int)name] != 0;

    /// <summary>The whole value of the first line with this name.</summary>
    public bool TryGet(HeaderName name, out ReadOnlySpan<byte> value)
    {
        var place = FirstLine(name);
        value = place < 0 ? default : Slice(_slots[place].Value);
        return place >= 0;
    }

    /// <summary>The whole value of the first line with this name, for names the platform does not know.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < HeaderCount; i++)
        {
            if (Ascii.EqualsIgnoreCase(Slice(_slots[i].Name), name))
            {
                value = Slice(_slots[i].Value);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Every value of the header in order, over all its lines; lists are split at their commas.</summary>
    public HeaderValues Values(HeaderName name) => new(this, name, HeaderNames.IsList(name));

    /// <summary>The value of every line of the header in order, lists left whole.</summary>
    public HeaderValues Lines(HeaderName name) => new(this, name, split: false);

    /// <summary>A copy that keeps its own bytes.</summary>
    public SipMessage Own()
    {
        var copy = new SipMessage();
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Becomes a copy of <paramref name="source"/> with its own bytes, reusing the buffers it has.</summary>
    public void CopyFrom(SipMessage source)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(source, this);
        TakeBytes(source._data.Span);
        if (_slots.Length < source.HeaderCount)
        {
            _slots = new HeaderSlot[source._slots.Length];
        }

        source._slots.AsSpan(0, source.HeaderCount).CopyTo(_slots);
        source._first.CopyTo(_first, 0);
        HeaderCount = source.HeaderCount;
        Index = source.Index;
    }

    /// <summary>Forgets everything, so that a pooled message holds no receive buffer.</summary>
    public void Clear() => Attach(default);

    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    internal void Attach(ReadOnlyMemory<byte> data)
    {
        _data = data;
        _isOwn = false;
        HeaderCount = 0;
        Index = default;
        _first.AsSpan().Clear();
    }

    /// <summary>Turns the line break at <paramref name="at"/> into blanks, in bytes of our own as the buffer is not ours to change.</summary>
    internal ReadOnlySpan<byte> Unfold(int at)
    {
        if (!_isOwn)
        {
            TakeBytes(_data.Span);
        }

        _ownBytes.AsSpan(at, 2).Fill((byte)' ');
        return _data.Span;
    }

    internal void Add(HeaderSlot slot)
    {
        if (HeaderCount == _slots.Length)
        {
            Array.Resize(ref _slots, _slots.Length * 2);
        }

        _slots[HeaderCount++] = slot;
        if (_first[(int)slot.Id] == 0)
        {
            _first[(int)slot.Id] = (ushort)HeaderCount;
        }
    }

    internal int FirstLine(HeaderName name) => name == HeaderName.Unknown ? -1 : _first[(int)name] - 1;

    internal int NextLine(HeaderName name, int after)
    {
        for (var i = after + 1; i < HeaderCount; i++)
        {
            if (_slots[i].Id == name)
            {
                return i;
            }
        }

        return -1;
    }

    internal ReadOnlySpan<byte> Slice(TextRange range) => _data.Span.Slice(range.Offset, range.Length);

    private void TakeBytes(ReadOnlySpan<byte> bytes)
    {
        if (_ownBytes.Length < bytes.Length)
        {
            _ownBytes = new byte[bytes.Length];
        }

        bytes.CopyTo(_ownBytes);
        _data = _ownBytes.AsMemory(0, bytes.Length);
        _isOwn = true;
    }
}

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>Joins the inputs of a digest hash with colons, in a buffer on the stack.</summary>
internal ref struct DigestText(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;
    private bool _isFirst = true;
    private bool _overflowed;

    public void Add(ReadOnlySpan<byte> part)
    {
        if (Reserve(part.Length, out var target))
        {
            part.CopyTo(target);
        }
    }

    public void AddHexadecimal(ReadOnlySpan<byte> bytes)
    {
        if (Reserve(bytes.Length * 2, out var target))
        {
            Convert.TryToHexStringLower(bytes, target, out _);
        }
    }

    /// <summary>Writes the hash of all parts in lower-case hexadecimal; returns its length, 0 when they did not fit.</summary>
    public readonly int Hash(DigestAlgorithm algorithm, Span<byte> hexadecimal)
    {
        if (_overflowed)
        {
            return 0;
        }

        Span<byte> hash = stackalloc byte[DigestAlgorithms.MaxHashBytes];
        var length = DigestAlgorithms.Hash(algorithm, _buffer[.._length], hash);
        Convert.TryToHexStringLower(hash[..length], hexadecimal, out var written);
        return written;
    }

    private bool Reserve(int length, out Span<byte> target)
    {
        var colon = _isFirst ? 0 : 1;
        if (_overflowed || _buffer.Length - _length < length + colon)
        {
            _overflowed = true;
            target = default;
            return false;
        }

        if (!_isFirst)
        {
            _buffer[_length++] = (byte)':';
        }

        _isFirst = false;
        target = _buffer.Slice(_length, length);
        _length += length;
        return true;
    }
}

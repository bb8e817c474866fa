namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Walks over the values of one header of a message, in order, without allocating. Use with <c>foreach</c>.</summary>
public ref struct HeaderValues
{
    private readonly SipMessage _message;
    private readonly HeaderName _name;
    private readonly bool _split;
    private int _line;
    private bool _started;
    private ValueList _list;

    internal HeaderValues(SipMessage message, HeaderName name, bool split)
    {
        _message = message;
        _name = name;
        _split = split;
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly HeaderValues GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_split || !_list.MoveNext())
        {
            _line = _started ? _message.NextLine(_name, _line) : _message.FirstLine(_name);
            _started = true;
            if (_line < 0)
            {
                _line = _message.HeaderCount;
                return false;
            }

            var value = _message[_line].Value;
            if (!_split)
            {
                Current = value;
                return true;
            }

            _list = new ValueList(value);
        }

        Current = _list.Current;
        return true;
    }
}

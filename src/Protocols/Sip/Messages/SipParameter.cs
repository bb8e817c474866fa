using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>One <c>;name=value</c> of a header or URI.</summary>
public readonly ref struct SipParameter
{
    internal SipParameter(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool hasValue, bool isQuoted)
    {
        Name = name;
        Value = value;
        HasValue = hasValue;
        IsQuoted = isQuoted;
    }

    public ReadOnlySpan<byte> Name { get; }

    /// <summary>Without the quotes around it; escapes inside a quoted string are left as received.</summary>
    public ReadOnlySpan<byte> Value { get; }

    public bool HasValue { get; }

    public bool IsQuoted { get; }

    public bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);
}

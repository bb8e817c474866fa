using System.Buffers;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Character sets and small scans of RFC 3261 25.1 that every typed view needs.</summary>
internal static class SipGrammar
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Unreserved = Alphanumeric + "-_.!~*'()";

    public static readonly SearchValues<byte> TokenBytes = Of(Alphanumeric + "-.!%*_+`'~");

    // "#" must be escaped in a user part, yet phones dial star codes without: accepted on purpose.
    public static readonly SearchValues<byte> UserBytes = Of(Unreserved + "%&=+$,;?/#");
    public static readonly SearchValues<byte> PasswordBytes = Of(Unreserved + "%&=+$,");
    public static readonly SearchValues<byte> UriParameterBytes = Of(Unreserved + "%[]/:&+$;=");
    public static readonly SearchValues<byte> UriHeaderBytes = Of(Unreserved + "%[]/?:+$&=");
    public static readonly SearchValues<byte> HostBytes = Of(Alphanumeric + "-._");
    public static readonly SearchValues<byte> Ipv6Bytes = Of("0123456789abcdefABCDEF:.");
    public static readonly SearchValues<byte> TelephoneBytes = Of("0123456789abcdABCDefEF+*#-.()");
    public static readonly SearchValues<byte> WordBytes = Of(Alphanumeric + "-.!%*_+`'~()<>:\\\"/[]?{}");

    // Wider than the grammar, which phones stretch in branches and feature tags: anything visible that ends no value.
    public static readonly SearchValues<byte> ParameterValueBytes = Visible(";,\"<>");
    public static readonly SearchValues<byte> VisibleBytes = Visible("<>\"");

    public static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenBytes);

    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t';

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    public static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[SkipBlanks(text[..end], 0)..end];
    }

    /// <summary>The place of the quote that closes the one at <paramref name="open"/>; -1 when there is none.</summary>
    public static int ClosingQuote(ReadOnlySpan<byte> text, int open)
    {
        for (var at = open + 1; at < text.Length; at += 2)
        {
            var step = text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
            {
                return -1;
            }

            at += step;
            if (text[at] == '"')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Reads decimal digits that fill the whole text; false on anything else or beyond 32 bits.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> text, out uint number)
    {
        number = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        ulong value = 0;
        foreach (var digit in text)
        {
            if (!IsDigit(digit) || (value = (value * 10) + (uint)(digit - '0')) > uint.MaxValue)
            {
                return false;
            }
        }

        number = (uint)value;
        return true;
    }

    /// <summary>
    /// Reads the digits at the start, the largest number when they mean more than 32 bits hold. <paramref name="rest"/> is
    /// what follows, without the blanks before it.
    /// </summary>
    public static bool TryReadLeadingNumber(ReadOnlySpan<byte> text, out uint number, out ReadOnlySpan<byte> rest)
    {
        var digits = DigitsAt(text);
        number = TryReadNumber(text[..digits], out var read) ? read : uint.MaxValue;
        rest = text[SkipBlanks(text, digits)..];
        return digits > 0;
    }

    /// <summary>The length of the digits at the start of the text.</summary>
    public static int DigitsAt(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? text.Length : length;
    }

    /// <summary>Whether every "%" starts an escape of two hexadecimal digits.</summary>
    public static bool EscapesAreWhole(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'%'); at >= 0;)
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[at + 1]) || !char.IsAsciiHexDigit((char)text[at + 2]))
            {
                return false;
            }

            var next = text[(at + 3)..].IndexOf((byte)'%');
            at = next < 0 ? -1 : at + 3 + next;
        }

        return true;
    }

    private static SearchValues<byte> Of(string characters) => SearchValues.Create([.. characters.Select(c => (byte)c)]);

    private static SearchValues<byte> Visible(string except) =>
        SearchValues.Create([.. Enumerable.Range(0x21, 0xDF).Where(c => c != 0x7F && !except.Contains((char)c, StringComparison.Ordinal)).Select(c => (byte)c)]);
}

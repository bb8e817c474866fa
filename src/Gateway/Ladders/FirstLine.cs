using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Ladders;

/// <summary>What the first line of a message tells, read in a few nanoseconds and without trust in the rest.</summary>
/// <param name="IsSip">False for keep-alives and whatever else is sent beside messages.</param>
/// <param name="Method">Of a request.</param>
/// <param name="Status">Of a response; 0 for a request.</param>
internal readonly record struct FirstLine(bool IsSip, SipMethod Method, int Status)
{
    private const int LongestMethod = 9;

    public bool IsRequest => Status == 0;

    public static FirstLine Of(ReadOnlySpan<byte> message)
    {
        if (message.Length < 12 || !char.IsAsciiLetterUpper((char)message[0]))
            return default;
        if (message.StartsWith("SIP/2.0 "u8))
            return new FirstLine(true, SipMethod.Unknown, StatusOf(message[8..11]));
        var end = message[..(LongestMethod + 1)].IndexOf((byte)' ');
        return new FirstLine(true, end < 0 ? SipMethod.Unknown : SipMethods.Parse(message[..end]), 0);
    }

    private static int StatusOf(ReadOnlySpan<byte> digits) =>
        ((digits[0] - '0') * 100) + ((digits[1] - '0') * 10) + digits[2] - '0' is >= 100 and <= 699 and var status ? status : 699;
}

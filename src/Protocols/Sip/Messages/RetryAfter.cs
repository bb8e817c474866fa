namespace Softswitch.Protocols.Sip.Messages;

/// <summary>When to try again (RFC 3261 20.33).</summary>
/// <param name="Seconds">How long to wait.</param>
/// <param name="Duration">For how long the callee is then reachable, in seconds; 0 when not said.</param>
public readonly record struct RetryAfter(uint Seconds, uint Duration)
{
    public static bool TryParse(ReadOnlySpan<byte> text, out RetryAfter value)
    {
        value = default;
        if (!SipGrammar.TryReadLeadingNumber(text, out var seconds, out var rest))
        {
            return false;
        }

        // Retry-After = delta-seconds [ comment ] *( SEMI retry-param )
        if (!rest.IsEmpty && rest[0] == '(')
        {
            rest = rest[(rest.IndexOf((byte)')') + 1)..];
        }

        var parameters = new SipParameters(rest);
        var duration = parameters.TryGet("duration"u8, out var given) && SipGrammar.TryReadNumber(given, out var number) ? number : 0;
        value = new RetryAfter(seconds, duration);
        return true;
    }
}

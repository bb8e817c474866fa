namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The provisional response a PRACK acknowledges (RFC 3262 7.2).</summary>
/// <param name="Response">The RSeq of the response.</param>
/// <param name="CSeq">The CSeq of the response.</param>
public readonly record struct RAck(uint Response, CSeq CSeq)
{
    public static bool TryParse(ReadOnlySpan<byte> text, out RAck value)
    {
        value = default;
        if (!SipGrammar.TryReadLeadingNumber(text, out var response, out var rest)
            || !SipGrammar.TryReadLeadingNumber(rest, out var number, out var method) || !SipGrammar.IsToken(method))
        {
            return false;
        }

        value = new RAck(response, new CSeq(number, SipMethods.Parse(method)));
        return true;
    }
}

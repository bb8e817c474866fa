using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What a PRACK acknowledges: the RSeq of the response and the CSeq of its request (RFC 3262 7.2).</summary>
public readonly record struct RAck(uint RSeq, CSeq CSeq)
{
    /// <summary>Reads <c>776656 1 INVITE</c>; numbers from 1 and 0 to 2^32-1.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RAck rack)
    {
        rack = default;
        if (!TryTakeNumber(ref text, out var rseq) || !TryTakeNumber(ref text, out var cseq) || rseq == 0)
            return false;
        rack = new RAck(rseq, new CSeq(cseq, SipMethods.Parse(text)));
        return SipGrammar.IsToken(text);
    }

    /// <summary>Writes the RAck header of a PRACK.</summary>
    public void Write(ref SipWriter writer)
    {
        writer.BeginHeader(HeaderName.RAck);
        writer.Number(RSeq);
        writer.Raw(" "u8);
        writer.Number(CSeq.Number);
        writer.Raw(" "u8);
        writer.Raw(SipMethods.Text(CSeq.Method));
        writer.EndHeader();
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> text, out uint number)
    {
        var digits = SipGrammar.DigitsAt(text);
        var read = SipGrammar.TryReadNumber(text[..digits], out number);
        var rest = SipGrammar.SkipBlanks(text, digits);
        text = text[rest..];
        return read && rest > digits;
    }
}

using System.Globalization;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>One message as it left or reached the gateway.</summary>
internal sealed class WireMessage
{
    public WireMessage(long at, string phone, bool isSent, string text)
    {
        (At, Phone, IsSent, Text) = (at, phone, isSent, text);
        var line = text[..text.IndexOf('\r', StringComparison.Ordinal)].Split(' ');
        Status = line[0] == "SIP/2.0" ? int.Parse(line[1], CultureInfo.InvariantCulture) : 0;
        var cseq = SipText.Header(text, "CSeq").Split(' ');
        (CSeq, Method) = (int.Parse(cseq[0], CultureInfo.InvariantCulture), cseq[1]);
        CallId = SipText.Header(text, "Call-ID");
        ToTag = TagOf(SipText.Header(text, "To"));
        FromTag = TagOf(SipText.Header(text, "From"));
        var via = SipText.Header(text, "Via");
        Branch = via[(via.IndexOf("branch=", StringComparison.Ordinal) + 7)..].Split(';')[0];
        Mark = Session.MarkOf(text);
    }

    public long At { get; }

    public string Phone { get; }

    /// <summary>By the gateway.</summary>
    public bool IsSent { get; }

    public string Text { get; }

    /// <summary>0 for a request.</summary>
    public int Status { get; }

    public bool IsRequest => Status == 0;

    public bool IsFinal => Status >= 200;

    public bool IsSuccess => Status is >= 200 and < 300;

    public int CSeq { get; }

    /// <summary>That of the CSeq header.</summary>
    public string Method { get; }

    public string CallId { get; }

    public string ToTag { get; }

    public string FromTag { get; }

    public string Branch { get; }

    /// <summary>The mark of the session description; null without one.</summary>
    public string? Mark { get; }

    public override string ToString() =>
        $"{(IsSent ? "->" : "<-")} {Phone} {(IsRequest ? "" : Status + " ")}{Method} {CSeq}{(Mark is null ? "" : $" [{Mark}]")}";

    private static string TagOf(string header) =>
        header.IndexOf(";tag=", StringComparison.Ordinal) is var at and >= 0 ? header[(at + 5)..].Split(';')[0] : "";
}

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>What the parser found out about a message on its way, so that nobody has to look twice.</summary>
internal struct MessageIndex
{
    public bool IsRequest;
    public SipMethod Method;
    public int StatusCode;
    public TextRange MethodName;
    public TextRange RequestUri;
    public TextRange ReasonPhrase;
    public TextRange TopVia;
    public TextRange Branch;
    public TextRange CallId;
    public TextRange FromTag;
    public TextRange ToTag;
    public CSeq CSeq;
    public TextRange CSeqMethod;
    public int? MaxForwards;
    public int? ContentLength;
    public TextRange Body;
}

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The sequence number and method of a transaction (RFC 3261 20.16). The number is below 2^31.</summary>
public readonly record struct CSeq(uint Number, SipMethod Method);

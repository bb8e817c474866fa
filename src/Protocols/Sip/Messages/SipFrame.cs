namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The first piece of a stream.</summary>
/// <param name="Length">The bytes it takes; with NeedMore those known to be needed, or 0.</param>
/// <param name="HeadLength">The bytes up to the end of the empty line after the headers; 0 when that was not seen.</param>
public readonly record struct SipFrame(SipFrameStatus Status, int Length, int HeadLength);

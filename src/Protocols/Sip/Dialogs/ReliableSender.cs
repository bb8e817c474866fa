using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The reliable provisional responses we send to one INVITE.</summary>
/// <param name="Invite">CSeq of the INVITE.</param>
/// <param name="NextRSeq">RSeq of the next one.</param>
/// <param name="AwaitedRSeq">RSeq that waits for its PRACK; 0 for none.</param>
public readonly record struct ReliableSender(CSeq Invite, uint NextRSeq, uint AwaitedRSeq)
{
    public bool IsWaiting => AwaitedRSeq != 0;
}

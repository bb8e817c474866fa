namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>The four kinds of RFC 3261 17.</summary>
public enum TransactionKind : byte
{
    InviteClient,
    NonInviteClient,
    InviteServer,
    NonInviteServer,
}

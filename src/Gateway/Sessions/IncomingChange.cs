using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>A re-INVITE or UPDATE of a device that has no answer yet.</summary>
/// <param name="Body">Its offer; null when it wants to be made one.</param>
internal sealed record IncomingChange(ServerTransaction Transaction, SipMessage Request, bool IsInvite, MessageBody? Body);

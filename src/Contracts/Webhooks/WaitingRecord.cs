using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;

namespace Softswitch.Contracts.Webhooks;

/// <summary>The record of a call, or a sign-in, that a webhook is to be told.</summary>
/// <param name="Position">Where it stands in the queue of the webhook.</param>
/// <param name="Record">As it is now; null for a sign-in, and when it is not kept any longer.</param>
/// <param name="SignIn">Null for a record, and when it is not kept any longer.</param>
public sealed record WaitingRecord(long Position, CdrRecord? Record, SignInRecord? SignIn = null);

using Softswitch.Contracts.Records;

namespace Softswitch.Contracts.Webhooks;

/// <summary>A record that a webhook is to be told.</summary>
/// <param name="Position">Where it stands in the queue of the webhook.</param>
/// <param name="Record">As it is now; null when it is not kept any longer.</param>
public sealed record WaitingRecord(long Position, CdrRecord? Record);

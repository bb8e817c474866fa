namespace Softswitch.Api.Webhooks;

/// <summary>One thing a webhook is told.</summary>
/// <param name="Id">The same whenever it is told again: epoch and sequence as in the event stream, or the call of a record.</param>
/// <param name="Event">As in the event stream, <c>record</c>, or <c>reset</c> where live events are missing or begin.</param>
/// <param name="Data">As in the event stream, or as in the list of records; null for <c>reset</c>.</param>
internal sealed record WebhookEvent(string Id, string Event, object? Data);

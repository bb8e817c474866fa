namespace Softswitch.Api.Webhooks;

/// <summary>One thing a webhook is told.</summary>
/// <param name="Id">The same whenever it is told again: epoch and sequence as in the event stream, the call of a record, or the place of a sign-in.</param>
/// <param name="Event">As in the event stream, <c>record</c>, <c>signIn</c>, or <c>reset</c> where live events are missing or begin.</param>
/// <param name="Data">As in the event stream, or as in the list of records or of sign-ins; null for <c>reset</c>.</param>
internal sealed record WebhookEvent(string Id, string Event, object? Data);

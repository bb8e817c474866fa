namespace Softswitch.Contracts.Configuration;

/// <summary>Who makes a change, for the audit log.</summary>
/// <param name="Who">Login, API key id or process: <c>account:admin</c>, <c>key:5e1f…</c>, <c>import</c>.</param>
/// <param name="From">Address it came from, or null for the machine itself.</param>
/// <param name="At">Unix time in milliseconds.</param>
/// <param name="Undoes">The entry of the log that the change takes back; null for one that takes back none.</param>
public sealed record Actor(string Who, string? From, long At, long? Undoes = null);

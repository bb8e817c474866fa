using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Audit;

internal sealed record AuditItem
{
    [Description("Its number, which grows; by it the change is undone")]
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    [Description("Login, key id or process: account:admin, key:5e1f…, import")]
    public required string Who { get; init; }

    [Description("Address it came from; null for the platform itself")]
    public required string? From { get; init; }

    public required string? Tenant { get; init; }

    [Description("Kind and key: channel demo101")]
    public required string What { get; init; }

    [Description("JSON text without secrets; null when created")]
    public required string? Before { get; init; }

    [Description("JSON text without secrets; null when deleted")]
    public required string? After { get; init; }

    [Description("The entry that this change took back; null when it took back none")]
    public required long? Undoes { get; init; }

    public static AuditItem Of(AuditEntry entry) => new()
    {
        Id = entry.Id,
        At = DateTimeOffset.FromUnixTimeMilliseconds(entry.By.At),
        Who = entry.By.Who,
        From = entry.By.From,
        Tenant = entry.Tenant?.Value,
        What = entry.What,
        Before = entry.Before,
        After = entry.After,
        Undoes = entry.By.Undoes,
    };
}

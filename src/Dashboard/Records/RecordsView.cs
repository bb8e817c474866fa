using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Records;

/// <summary>What the page of ended calls shows.</summary>
/// <param name="Login">Who looks.</param>
/// <param name="Tenant">Whose calls they are.</param>
/// <param name="Tenants">What else the viewer may look at.</param>
/// <param name="Token">For the sign-out form.</param>
/// <param name="Zone">The tenant's time zone, in which all times are shown and typed.</param>
/// <param name="Form">What was asked.</param>
public sealed record RecordsView(
    string Login, TenantConfig Tenant, ImmutableArray<TenantConfig> Tenants, FormToken Token, TimeZoneInfo Zone, RecordForm Form)
{
    /// <summary>The newest first.</summary>
    public ImmutableArray<CdrRecord> Items { get; init; } = [];

    public string? Newer { get; init; }

    public string? Older { get; init; }

    public string? File { get; init; }

    /// <summary>Why nothing is shown; null when all is well.</summary>
    public string? Error { get; init; }
}

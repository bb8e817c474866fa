using Softswitch.Dashboard.Prints;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Pages;

/// <summary>What the live page shows.</summary>
/// <param name="Login">Who looks.</param>
/// <param name="Tenant">Whose board it is; null when there is no tenant at all.</param>
/// <param name="Tenants">What else the viewer may look at.</param>
/// <param name="Form">For the sign-out form.</param>
public sealed record BoardView(string Login, TenantConfig? Tenant, ImmutableArray<TenantConfig> Tenants, FormToken Form)
{
    public BoardCounts Counts { get; init; } = BoardCounts.None;

    public Table Calls { get; init; } = Table.Empty;

    public Table Channels { get; init; } = Table.Empty;
}

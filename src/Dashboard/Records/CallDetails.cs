using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Records;

/// <summary>What the page of one ended call shows.</summary>
/// <param name="Login">Who looks.</param>
/// <param name="Tenant">Whose call it is.</param>
/// <param name="Tenants">What else the viewer may look at.</param>
/// <param name="Token">For the sign-out form.</param>
/// <param name="Zone">The tenant's time zone.</param>
/// <param name="Record">The call.</param>
/// <param name="MayReadMessages">Whether who looks may read its SIP messages too.</param>
public sealed record CallDetails(
    string Login, TenantConfig Tenant, ImmutableArray<TenantConfig> Tenants, FormToken Token, TimeZoneInfo Zone, CdrRecord Record, bool MayReadMessages);

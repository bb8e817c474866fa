using Softswitch.Domain.Schedules;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

/// <summary>Where a tenant is.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Local">What its clocks show at the time of a change.</param>
internal readonly record struct TenantPlace(string Country, DateTime Local)
{
    public static Task<TenantPlace> Of(ChangeScope scope) => scope.Session.First(
        "SELECT time_zone, country FROM tenants WHERE id = $1",
        row => new TenantPlace(
            row.Text(1), WallClock.At(DateTimeOffset.FromUnixTimeMilliseconds(scope.At), TimeZoneInfo.FindSystemTimeZoneById(row.Text(0)))),
        scope.Tenant.Value);
}

using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Trunks and rates that differ in what a test says.</summary>
internal static class TrunkFixture
{
    public static readonly TenantId Tenant = new("acme");

    /// <summary>Wednesday noon.</summary>
    public static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Unspecified);

    public static TrunkModel Trunk(string name) =>
        TrunkRules.ToModel(new TrunkConfig(name, "sip.example.net")) with { CarriesEmergency = true };

    public static RateModel Rate(string trunk, string prefix, decimal price, int priority = 50) =>
        new(new RateId(default), new TrunkName(trunk), prefix, price, priority, WeekDays.All, null, null);

    public static DialledNumber To(string number) => NumberPlans.For("NL").Read(number);
}

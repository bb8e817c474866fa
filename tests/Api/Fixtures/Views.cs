using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

internal static class Views
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static CallId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static CallView Call(string tenant, int number, CallPhase phase = CallPhase.Talking) => new(
        Id(number), new TenantId(tenant), phase, "101", "Anna", "102", "Ben", Start, Start, Start, null, false, null, new GatewayId("gw1"));

    public static LiveChange Change(string tenant, int number, CallPhase phase = CallPhase.Talking) => new LiveChange.Call(Call(tenant, number, phase));
}

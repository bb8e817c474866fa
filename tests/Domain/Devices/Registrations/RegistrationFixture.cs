using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Tests.Devices.Registrations;

/// <summary>REGISTER requests and a clock for tests of <see cref="RegistrationMachine"/>.</summary>
internal static class RegistrationFixture
{
    public const string Desk = "sip:desk@192.0.2.1";
    public const string Mobile = "sip:mobile@192.0.2.2";
    public const string Instance = "<urn:uuid:00000000-0000-1000-8000-000a95a0e128>";

    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static readonly RegistrationLimits Limits = new(Seconds(60), Seconds(7200), Seconds(3600), 3);

    public static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    public static RegistrationRequest Request(uint cseq, params ContactChange[] contacts) =>
        new(new GatewayId("gw1"), "udp:1", "udp 192.0.2.1:5060", [], "call-1", cseq, "phone", false, false, [.. contacts]);

    public static RegistrationRequest RemoveAll(uint cseq) => Request(cseq) with { RemoveAll = true };

    public static ContactChange Contact(string uri, int? expires = 600) =>
        new(uri, null, 0, expires is { } seconds ? Seconds(seconds) : null);

    public static ContactChange Outbound(string uri, int regId, int expires = 600) => new(uri, Instance, regId, Seconds(expires));

    public static ImmutableArray<Binding> Registered(params ContactChange[] contacts) => Accept([], Request(1, contacts));

    public static ImmutableArray<Binding> Accept(ImmutableArray<Binding> bindings, RegistrationRequest request, DateTimeOffset? now = null)
    {
        var outcome = Apply(bindings, request, now);
        Assert.Equal(RegistrationVerdict.Accepted, outcome.Verdict);
        return outcome.Bindings;
    }

    public static RegistrationOutcome Apply(ImmutableArray<Binding> bindings, RegistrationRequest request, DateTimeOffset? now = null) =>
        RegistrationMachine.Apply(bindings, request, now ?? Start, Limits);
}

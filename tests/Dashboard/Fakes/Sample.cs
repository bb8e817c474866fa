using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

internal static class Sample
{
    public static readonly TenantId Tenant = new("acme");
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Epoch = new(7, 0, 0, new byte[8]);

    private static readonly GatewayId Gateway = new("gw1");

    public static CallId CallId(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static CallView Call(int number, CallPhase phase, string caller = "Alice <b>", bool onHold = false, CallRecordingState? recording = null) => new(
        CallId(number), Tenant, phase, "101", caller, "102", "Bob", Now.AddSeconds(number), null, null, null, onHold, null, Gateway, recording);

    public static ChannelView Channel(string name, params CallId[] calls) => new(Tenant, new ChannelName(name), null, 0, [Binding(name)], [.. calls]);

    public static ChannelView Unregistered(string name) => new(Tenant, new ChannelName(name), null, 0, [], []);

    public static LiveEvent Event(long sequence, CallView call) => new(sequence, new LiveChange.Call(call));

    public static LiveEvent Event(long sequence, ChannelView channel) => new(sequence, new LiveChange.Channel(channel));

    private static Binding Binding(string name) => new(
        $"sip:{name}:pin1234@192.0.2.7:5062;transport=udp;pn-prid=devicetoken", null, 0, Gateway, "udp:198.51.100.9:40000", "udp:198.51.100.9:40000",
        [], "reg-1", 1, Now, Now.AddHours(1), "Desk Phone 9", false);
}

using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls in every phase, for tables and properties.</summary>
internal static class CallFixture
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly CallOffer Offer = new(
        new CallId(new Guid("11111111-2222-3333-4444-555555555555")),
        new TenantId("demo"),
        new ChannelName("demo101"),
        new GatewayId("gw1"),
        "102",
        "Anna",
        false,
        Body("offer"));

    public static readonly Party Caller = new("101", "Anna", Channel: new ChannelName("demo101"));

    public static readonly Party Destination = new("102", "Bert");

    public static MessageBody Body(string text) => new(MessageBody.Sdp, System.Text.Encoding.ASCII.GetBytes(text));

    public static DeviceTarget Target(string channel) =>
        new(new ChannelName(channel), $"sip:{channel}@192.0.2.1", new GatewayId("gw1"), "udp:192.0.2.1:5060", []);

    public static TrunkTarget Carrier(string trunk) => new(new TrunkName(trunk), "+31201234567", Caller, false);

    public static CallState Dialling(params string[] trunks) => Run(
        BeingRouted(),
        new CallInput.Routed(new Route(Caller, Destination, [], null, [.. trunks.Select(Carrier)])),
        new CallInput.TrunkClaimed(TrunkSeat.Granted));

    public static Route ToService(ServiceKind kind) => new(Caller, new Party("600", "Service"), [], null)
    {
        Service = new CallService(kind, new ExtensionNumber("600"), "NL", "nl", "Europe/Amsterdam"),
    };

    /// <summary>Asks the caller, or only tells him something, and leads him on to there, or nowhere.</summary>
    public static Route Asking(string? to, bool isAsked = true)
    {
        var question = new CallerQuestion([new Sound.Silence(20)], isAsked ? new DigitRules() : null, to is null ? null : new Softswitch.Domain.Routing.Destination(to));
        var route = ToService(ServiceKind.Announcement);
        return route with { Service = route.Service! with { Question = question } };
    }

    public static CallTransition Apply(CallState state, CallInput input, int seconds = 0) =>
        CallMachine.Apply(state, input, Start.AddSeconds(seconds), CallPolicy.Default);

    public static CallState Run(CallState state, params CallInput[] inputs) =>
        inputs.Aggregate(state, (current, input) => Apply(current, input).State);

    public static CallState BeingRouted() => Run(CallState.New, new CallInput.Offered(Offer));

    public static CallState Ringing(params string[] channels) => Run(
        BeingRouted(),
        new CallInput.Routed(new Route(Caller, Destination, [.. (channels.Length == 0 ? ["demo102"] : channels).Select(Target)], null)));

    public static CallState Talking(params string[] channels) =>
        Run(Ringing(channels), new CallInput.Answered(new LegId(1), Body("answer")));

    public static CallState Ending() => Run(Talking(), new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));

    public static CallState Ended() => Run(Ending(), new CallInput.Closed([]));

    public static CallState In(CallPhase phase) => phase switch
    {
        CallPhase.New => CallState.New,
        CallPhase.Routing => BeingRouted(),
        CallPhase.Ringing => Ringing(),
        CallPhase.Talking => Talking(),
        CallPhase.Ending => Ending(),
        _ => Ended(),
    };

    public static LegCommand[] Commands(CallTransition transition) =>
        [.. transition.Effects.OfType<CallEffect.Command>().Select(command => command.Order)];
}

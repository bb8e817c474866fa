using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A carrier known by its address that brings calls to a gateway, and a stranger.</summary>
public abstract class CarrierSide
{
    private protected const string Did = "+31201234567";

    private protected CarrierSide()
    {
        var time = new ManualTimeProvider();
        Gateway = new SignallingBench(
            OneGrainFactory.Of(Call, new ScriptedChannel(time), new ScriptedTrunkGrain()),
            new FakeFlows(Carrier),
            time: time,
            limits: new AdmissionLimits { TrunkRequestsPerSecond = 10 });
        Gateway.Configuration.Numbers[Did] = SignallingBench.Tenant;
        Use();
    }

    private protected ScriptedCall Call { get; } = new();

    private protected FakeFlow Carrier { get; } = new("carrier", 5060, "198.51.100.7");

    private protected FakeFlow Stranger { get; } = new("stranger", 5060, "203.0.113.9");

    private protected SignallingBench Gateway { get; }

    private protected static TrunkModel Model() => ScriptedTrunks.Model(host: null) with { Addresses = ScriptedTrunks.Ranges("198.51.100.0/24") };

    private protected void Use(Func<TrunkModel, TrunkModel>? change = null) => Gateway.Use(new TrunkSecret(change?.Invoke(Model()) ?? Model(), "secret"));

    private protected void Invite(
        string user, string more = "", string from = "\"Bob\" <sip:+31612345678@carrier.example>", string? to = null, FakeFlow? by = null, string branch = "t1") =>
        Gateway.Receive(by ?? Carrier, SipText.Write(
            $"INVITE sip:{user}@127.0.0.1:5060 SIP/2.0", branch, from + ";tag=carrier", to ?? $"<sip:{user.Split(';')[0]}@127.0.0.1>", "call-" + branch, 1, "INVITE", SipText.Sdp, more, "<sip:198.51.100.7>"));
}

using System.Collections.Immutable;
using Softswitch.Contracts.Devices;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>The channel "alice", or another, which decides on registrations as the real one does, without engine and store.</summary>
internal sealed class ScriptedChannel(TimeProvider time) : IChannelGrain
{
    public const string Password = "open sesame";

    public ChannelName Name { get; set; } = SignallingBench.Alice;

    public Encryption Encryption { get; set; }

    public bool IsAway { get; set; }

    public List<RegistrationRequest> Requests { get; } = [];

    public List<string> LostFlows { get; } = [];

    public ImmutableArray<Binding> Bindings { get; set; } = [];

    public Task<ChannelCredentials?> Credentials() => Task.FromResult<ChannelCredentials?>(
        new ChannelCredentials(Hash(DigestAlgorithm.Md5), Hash(DigestAlgorithm.Sha256), Encryption));

    /// <summary>Answers only when this completes, as a store that is slow.</summary>
    public Task Delay { get; set; } = Task.CompletedTask;

    public async Task<RegistrationReply> Register(RegistrationRequest request)
    {
        if (IsAway)
            throw new TimeoutException();
        Requests.Add(request);
        var now = time.GetUtcNow();
        var outcome = RegistrationMachine.Apply(Bindings, request, now, RegistrationLimits.Default);
        Bindings = outcome.Bindings;
        await Delay;
        return new RegistrationReply(outcome.Verdict, outcome.Bindings, RegistrationLimits.Default.MinExpires, now);
    }

    public Task FlowLost(string flow)
    {
        LostFlows.Add(flow);
        return Task.CompletedTask;
    }

    public Task<ChannelSeat> Occupy(CallId call) => throw new NotSupportedException();

    public Task<RingOffer> Ring(CallId call) => throw new NotSupportedException();

    public Task<RingOffer> RingDevice(CallId call, Gruu device) => throw new NotSupportedException();

    public Task Hold(CallId call) => throw new NotSupportedException();

    public Task Release(CallId call) => throw new NotSupportedException();

    public Task<ChannelView?> View() => Task.FromResult<ChannelView?>(new ChannelView(SignallingBench.Tenant, Name, null, 2, Bindings, []));

    public Task Reload() => throw new NotSupportedException();

    private static byte[] Hash(DigestAlgorithm algorithm) =>
        DigestHash.Compute(algorithm, SignallingBench.Alice.Value, SignallingBench.Realm, Password).Bytes.ToArray();
}

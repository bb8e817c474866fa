using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>One call between a caller and his called phones, in virtual time and on one thread: no sockets, no engine.</summary>
internal sealed class SessionBench
{
    private readonly SignallingBench _gateway;

    /// <param name="phones">How many phones ring.</param>
    /// <param name="address">Where everybody is.</param>
    /// <param name="transport">How every device is connected.</param>
    /// <param name="phoneTransport">How the phones are connected; null for as all.</param>
    /// <param name="isOneDevice">The phones are flows of one device, the first of them the one to be tried first.</param>
    /// <param name="encryption">What must be encrypted of the phones that ring.</param>
    public SessionBench(
        int phones = 1, SessionOptions? options = null, IMediaEngine? media = null, string address = "127.0.0.1", SipTransport transport = SipTransport.Udp,
        SipWatch? watch = null, LadderKeeper? ladder = null, Encryption encryption = Encryption.Optional,
        bool isOneDevice = false, SipTransport? phoneTransport = null, SoundContext? sounds = null)
    {
        Caller = new FakeFlow("alice", 5070, address, transport: transport) { Watch = watch };
        Phones = [.. Enumerable.Range(0, phones).Select(i => new FakeFlow($"phone{i}", 6000 + i, address, transport: phoneTransport ?? transport) { Watch = watch })];
        var targets = Phones.Select((flow, i) => new DeviceTarget(
            new ChannelName($"bob{i}"), $"sip:bob{i}@127.0.0.1:{6000 + i}", SignallingBench.Gateway, flow.Id.Value, [], encryption));
        if (isOneDevice)
            targets = [targets.First() with { Others = [.. targets.Skip(1)] }];
        Call = new MachineCall(new Route(new Party("101", "Alice"), new Party("102", "Bob"), [.. targets], null));
        var time = new ManualTimeProvider();
        Channel = new ScriptedChannel(time);
        _gateway = new SignallingBench(OneGrainFactory.Of(Call, Channel), new FakeFlows([.. Phones]), options, media, time: time, watch: watch, ladder: ladder, sounds: sounds);
    }

    public SignallingCore Core => _gateway.Core;

    public SessionTable Table => _gateway.Table;

    public TimeProvider Time => _gateway.Time;

    public MachineCall Call { get; }

    /// <summary>Where a device is registered that is known by its GRUU.</summary>
    public ScriptedChannel Channel { get; }

    public FakeFlow Caller { get; }

    public ImmutableArray<FakeFlow> Phones { get; }

    public FakeFlow Phone => Phones[0];

    public void Receive(FakeFlow from, string message) => _gateway.Receive(from, message);

    public FakeConnector Connector => _gateway.Connector;

    public void Close(FakeFlow flow) => _gateway.Close(flow);

    public void Pass(TimeSpan time) => _gateway.Pass(time);

    /// <summary>The caller's INVITE, as far as the phones' having it.</summary>
    public void Invite() => Receive(Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp));

    public void CancelInvite() => Receive(Caller, SipText.Request("CANCEL", "i1", 1));

    /// <summary>A phone answers its INVITE.</summary>
    public void Respond(int status, string tag = "bob", int phone = 0, string more = "") =>
        Receive(Phones[phone], SipText.Response(Phones[phone].Last("INVITE"), status, tag, status == 200 ? SipText.Sdp : null, more));

    /// <summary>A phone agrees to the last request of that method it got.</summary>
    public void Agree(string method, int phone = 0, int status = 200) =>
        Receive(Phones[phone], SipText.Response(Phones[phone].Last(method), status, "bob"));

    /// <summary>A device agrees to the last request of that method it got.</summary>
    public void Agree(string method, FakeFlow device, int status = 200) =>
        Receive(device, SipText.Response(device.Last(method), status, "alice", status == 200 && method == "INVITE" ? SipText.Sdp : null));

    public void CallerAcks() => Receive(Caller, SipText.InDialog(Caller.Last("200 INVITE"), "ACK", "a1", 1));

    public void CallerHangsUp(int cseq = 2) => Receive(Caller, SipText.InDialog(Caller.Last("200 INVITE"), "BYE", $"b{cseq}", cseq));

    /// <summary>Answered and acknowledged on both sides.</summary>
    public void Connect()
    {
        Invite();
        Respond(180);
        Respond(200);
        CallerAcks();
        Caller.TakeNames();
        Phone.TakeNames();
    }

    /// <summary>Nothing is left of the call, and its grain knows.</summary>
    public void ExpectGone()
    {
        Assert.Equal((0, 0, 0), (Table.Calls, Table.Legs, Table.OnFlows.Count));
        Assert.Equal(CallPhase.Ended, Call.State.Phase);
        Assert.Single(Call.Taken.OfType<CallInput.Closed>());
        Assert.Equal(Call.State.Legs.Length, Call.State.Legs.Count(leg => leg.Report is not null));
        Pass(TimeSpan.FromSeconds(70));
        Assert.Equal(0, Core.Wheel.Count);
    }
}

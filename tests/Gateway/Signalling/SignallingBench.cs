using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Messaging;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Tests.Authentication;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Signalling;

/// <summary>The signalling of one gateway in virtual time: from received bytes to sent ones, without sockets and engine.</summary>
internal sealed class SignallingBench
{
    public const string Realm = "test";

    public static readonly TenantId Tenant = new("acme");
    public static readonly GatewayId Gateway = new("gw1");
    public static readonly ChannelName Alice = new("alice");

    private readonly SipReceiver _receiver = new();

    /// <param name="engine">Null when no description has a media line in use.</param>
    public SignallingBench(
        IGrainFactory grains,
        FlowTable flows,
        SessionOptions? options = null,
        IMediaEngine? engine = null,
        ILogger? logger = null,
        IdSource? ids = null,
        ManualTimeProvider? time = null,
        AdmissionLimits? limits = null,
        SipWatch? watch = null,
        LadderKeeper? ladder = null)
    {
        Sources = new SourceAdmission(limits ?? new AdmissionLimits());
        Time = time ?? new ManualTimeProvider();
        Core = new SignallingCore(Router, flows, Time, SipTimers.Standard, TransactionLimits.Standard, ids, new TimerWheel(0, shards: 1));
        var authentication = new AuthenticationOptions(
            Realm, new byte[32], TimeSpan.FromMinutes(5), [DigestAlgorithm.Sha256, DigestAlgorithm.Md5], [new TrustedPeer(IPAddress.Loopback, Tenant), new TrustedPeer(IPAddress.IPv6Loopback, Tenant)]);
        var authenticator = new ChannelAuthenticator(authentication, new ChannelDirectory(Configuration, Time), grains, Core, Sources);
        var admission = new RequestAdmission(Core, authenticator, Sources);
        Keeper = new FlowKeeper(Core, grains, new RegistrarOptions(TimeSpan.FromSeconds(30)), NullLogger<FlowKeeper>.Instance);
        var registrar = new RegistrarService(
            Gateway, grains, authenticator, Core.Replies, Keeper, Core.Messages, NullLogger<RegistrarService>.Instance);
        var messages = new TextMessages(grains, authenticator, Core, NullLogger<TextMessages>.Instance);
        options ??= new SessionOptions(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(90), IPAddress.Loopback);
        var context = new SessionContext(Gateway, Core, Table, engine!, new MediaRouter(NullLogger.Instance), options, Connector, logger ?? StrictLogger.Instance)
        {
            Ladder = ladder,
        };
        Router.Use(Core, Table, new CallStarter(context, grains, authenticator, NullLogger<CallStarter>.Instance), registrar, messages, admission);
        _receiver.Use(Core, admission, Keeper, Table, watch);
    }

    public ManualTimeProvider Time { get; }

    public ScriptedReader Configuration { get; } = new(Alice, Tenant);

    public RequestRouter Router { get; } = new();

    public SignallingCore Core { get; }

    public SessionTable Table { get; } = new();

    public FlowKeeper Keeper { get; }

    public SourceAdmission Sources { get; }

    public FakeConnector Connector { get; } = new();

    public void Receive(Flow from, string message) => Receive(from, Encoding.UTF8.GetBytes(message));

    public void Receive(Flow from, byte[] message) => _receiver.OnMessage(from, message);

    /// <summary>A connection ends, as the transport tells it.</summary>
    public void Close(Flow flow)
    {
        flow.Close();
        _receiver.OnClosed(flow);
    }

    /// <summary>Moves time on and fires what falls due.</summary>
    public void Advance(TimeSpan time)
    {
        Time.Advance(time);
        Core.Wheel.Advance(Core.Clock.NowMs);
    }

    /// <summary>Lets time pass in steps short enough for every retransmission.</summary>
    public void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMilliseconds(100))
            Advance(TimeSpan.FromMilliseconds(100));
    }
}

using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Messaging;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Gateway.Subscriptions;
using Softswitch.Gateway.Tests.Authentication;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Trunks;
using Softswitch.Gateway.Tests.Trunks.Lookup;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Gateway.Trunks;
using Softswitch.Gateway.Trunks.Lookup;
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
        LadderKeeper? ladder = null,
        SoundContext? sounds = null)
    {
        Time = time ?? new ManualTimeProvider();
        Core = new SignallingCore(Router, flows, Time, SipTimers.Standard, TransactionLimits.Standard, ids, new TimerWheel(0, shards: 1));
        Carriers = MakeTrunks(logger ?? StrictLogger.Instance);
        var proven = new ProvenSources(Time);
        Bans = new SourceBans(proven, Time);
        limits ??= new AdmissionLimits();
        Sources = new SourceAdmission(
            limits, new BanWatch(Bans, proven, limits.BanPoints, ExemptSources.Of([IPAddress.Loopback], []), Carriers.Directory));
        var authentication = new AuthenticationOptions(
            Realm, new byte[32], TimeSpan.FromMinutes(5), [DigestAlgorithm.Sha256, DigestAlgorithm.Md5], [new TrustedPeer(IPAddress.Loopback, Tenant), new TrustedPeer(IPAddress.IPv6Loopback, Tenant)]);
        var channels = new ChannelDirectory(Configuration, Time);
        var authenticator = new ChannelAuthenticator(authentication, channels, grains, Core, Sources);
        Kept = new TrunkKeeper(Carriers, Gateway, grains);
        var entrance = new TrunkEntrance(Carriers.Directory, limits.TrunkRequestsPerSecond);
        var admission = new RequestAdmission(Core, authenticator, Sources, entrance);
        Keeper = new FlowKeeper(Core, grains, new RegistrarOptions(TimeSpan.FromSeconds(30)), NullLogger<FlowKeeper>.Instance);
        Gruus = new GruuMint(authentication.NonceKey, Core.Ids);
        var homes = new DeviceHomes(Gruus, grains);
        var registrar = new RegistrarService(
            Gateway, grains, authenticator, Core.Replies, Keeper, Gruus, Core.Messages, NullLogger<RegistrarService>.Instance);
        var messages = new TextMessages(grains, authenticator, homes, Core, NullLogger<TextMessages>.Instance);
        options ??= new SessionOptions(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(90), IPAddress.Loopback);
        var context = new SessionContext(Gateway, Core, Table, engine!, new MediaRouter(NullLogger.Instance), options, Connector, Carriers, new PlatformFlows(_receiver, IPAddress.Loopback), homes, logger ?? StrictLogger.Instance)
        {
            Ladder = ladder,
            Sounds = sounds,
        };
        var brought = new TrunkCalls(entrance, new PlainNumbers(), new DidDirectory(Configuration, Time), channels);
        Subscriptions = new SubscriptionDesk(Core, grains, authenticator, homes, limits, Time, NullLoggerFactory.Instance);
        Router.Use(
            Core, Table, new CallStarter(context, grains, authenticator, brought, NullLogger<CallStarter>.Instance), registrar, messages, Subscriptions.Service,
            admission, Overload);
        _receiver.Use(Core, admission, Keeper, Table, Subscriptions.Table, watch);
    }

    public ManualTimeProvider Time { get; }

    public ScriptedReader Configuration { get; } = new(Alice, Tenant);

    public RequestRouter Router { get; } = new();

    public OverloadControl Overload { get; } = new(100);

    public SignallingCore Core { get; }

    public SessionTable Table { get; } = new();

    public SubscriptionDesk Subscriptions { get; }

    public FlowKeeper Keeper { get; }

    public GruuMint Gruus { get; }

    public SourceAdmission Sources { get; }

    public SourceBans Bans { get; }

    public FakeConnector Connector { get; } = new();

    public ScriptedTrunks Trunks { get; } = new();

    public ScriptedDns Dns { get; } = new();

    public TrunkContext Carriers { get; }

    public TrunkKeeper Kept { get; }

    /// <summary>Sets the trunks of the platform, as a gateway soon sees them.</summary>
    public void Use(params TrunkSecret[] trunks)
    {
        Trunks.Set(trunks);
        Carriers.Directory.Read(CancellationToken.None).GetAwaiter().GetResult();
        Carriers.Directory.Locate().GetAwaiter().GetResult();
        Kept.Follow();
    }

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

    private TrunkContext MakeTrunks(ILogger logger)
    {
        var resolver = new TrunkResolver(new DnsCache(Dns, Core.Clock), static () => 0);
        var directory = new TrunkDirectory(Trunks, resolver, new ContactUsers(new byte[32]), logger);
        return new TrunkContext(Core, directory, resolver, new AvoidedAddresses(Core.Clock), new TrunkRoutes(), Connector, logger);
    }
}

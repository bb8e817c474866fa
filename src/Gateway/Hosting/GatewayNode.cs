using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts.Bans;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Sounds;
using Softswitch.Contracts.Speech;
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
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Hosting;

/// <summary>One gateway: puts its parts together, opens its ports, and closes them last.</summary>
public sealed class GatewayNode : IHostedService, IAsyncDisposable
{
    private readonly SipTransports _transports;
    private readonly SignallingCore _core;
    private readonly TimerThread _timers;
    private readonly MediaEngine _engine;
    private readonly SoundContext _sounds;
    private readonly RequestRouter _router = new();
    private readonly SessionTable _table = new();
    private readonly FlowKeeper _keeper;
    private readonly SubscriptionDesk _subscriptions;
    private readonly TrunkPolling _trunks;
    private readonly BanKeeper _bans;
    private readonly SourceAdmission _sources;
    private readonly GatewayAttachment _attachment;
    private readonly Drain _drain;
    private readonly GatewayMeter _meter = new();
    private readonly HepSender? _capture;
    private readonly IBindingStore _bindings;
    private readonly GatewayOptions _options;
    private readonly ILogger<GatewayNode> _logger;

    public GatewayNode(
        GatewayOptions options,
        IGrainFactory grains,
        IConfigurationReader configuration,
        ITrunkReader trunks,
        IBindingStore bindings,
        IBanStore bans,
        ISpeechSynthesizer speech,
        ISoundStore sounds,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        (_options, _bindings) = (options, bindings);
        _logger = loggers.CreateLogger<GatewayNode>();
        var receiver = new SipReceiver();
        var ladder = options.Capture.LadderBytes > 0 ? new LadderKeeper(options.Capture.LadderBytes, time) : null;
        _capture = options.Capture.Hep is { } hep ? new HepSender(hep, time, loggers.CreateLogger<HepSender>()) : null;
        var watch = new SipWatch(ladder, _capture);
        var proven = new ProvenSources(time);
        var banned = new SourceBans(proven, time);
        _bans = new BanKeeper(bans, banned, time, loggers.CreateLogger<BanKeeper>());
        _transports = new SipTransports(options.Transport, receiver, time, loggers.CreateLogger<SipTransports>(), watch, banned);
        _core = new SignallingCore(_router, _transports.Flows, time, SipTimers.Standard, TransactionLimits.Standard);
        var overload = new OverloadControl(options.Admission.OverloadMs);
        _timers = new TimerThread(_core, overload, () => Math.Max(_transports.BacklogMs(), _engine!.LagMs), time, loggers.CreateLogger<TimerThread>());

        var media = new MediaRouter(loggers.CreateLogger<MediaRouter>());
        // What has to be made here is given up first: stations at half the lag at which calls are turned away.
        _engine = new MediaEngine(options.Media with { MostLagMs = options.Admission.OverloadMs / 2 }, media, time);
        _sounds = SoundContext.Of(options, speech, sounds, time, loggers.CreateLogger<SoundLibrary>());
        var carriers = TrunkContext.Make(options, trunks, _core, _transports, loggers.CreateLogger<TrunkKeeper>());
        var exempt = ExemptSources.Of(options.Transport.BindAddresses, options.Authentication.Trusted.Select(peer => peer.Address));
        _sources = new SourceAdmission(options.Admission, new BanWatch(banned, proven, options.Admission.BanPoints, exempt, carriers.Directory));
        var channels = new ChannelDirectory(configuration, time);
        var authenticator = new ChannelAuthenticator(options.Authentication, channels, grains, _core, _sources);
        _trunks = new TrunkPolling(carriers.Directory, new TrunkKeeper(carriers, options.Id, grains), time, carriers.Logger);
        var entrance = new TrunkEntrance(carriers.Directory, options.Admission.TrunkRequestsPerSecond);
        var admission = new RequestAdmission(_core, authenticator, _sources, entrance);
        _keeper = new FlowKeeper(_core, grains, new RegistrarOptions(options.PingInterval), loggers.CreateLogger<FlowKeeper>());
        var gruus = new GruuMint(options.Authentication.NonceKey, _core.Ids);
        var homes = new DeviceHomes(gruus, grains);
        var registrar = new RegistrarService(
            options.Id, grains, authenticator, _core.Replies, _keeper, gruus, _core.Messages, loggers.CreateLogger<RegistrarService>());
        var messages = new TextMessages(grains, authenticator, homes, _core, loggers.CreateLogger<TextMessages>());
        var sessions = new SessionOptions(
            options.SessionExpires, TimeSpan.FromSeconds(90), options.Media.Told(isV6: false), options.Media.Told(isV6: true));
        var context = new SessionContext(options.Id, _core, _table, _engine, media, sessions, _transports, carriers, new PlatformFlows(receiver, options.Media.Own), homes, loggers.CreateLogger<CallSession>())
        {
            Ladder = ladder,
            Sounds = _sounds,
        };
        var brought = new TrunkCalls(entrance, new PlanNumberReader(), new DidDirectory(configuration, time), channels);
        var calls = new CallStarter(context, grains, authenticator, brought, loggers.CreateLogger<CallStarter>());
        _subscriptions = new SubscriptionDesk(_core, grains, authenticator, homes, options.Admission, time, loggers);
        _router.Use(_core, _table, calls, registrar, messages, _subscriptions.Service, admission, overload);
        receiver.Use(_core, admission, _keeper, _table, _subscriptions.Table, watch);
        _drain = new Drain(_table, options.DrainTime, time, _logger);
        _attachment = new GatewayAttachment(
            options.Id, grains, new GatewayLink(_table, messages), ladder is null ? null : new LadderLink(ladder), time, loggers.CreateLogger<GatewayAttachment>());
        Measure(watch, banned, overload);
    }

    /// <summary>What is listened on, with real ports.</summary>
    public ImmutableArray<ListenerEndPoint> EndPoints => _transports.EndPoints;

    /// <summary>Calls that have a leg here.</summary>
    public int Calls => _table.Calls;

    /// <summary>Stopping: no new calls are taken.</summary>
    public bool IsDraining => _router.IsDraining;

    /// <exception cref="TransportStartException">A port or certificate cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.NameWithoutMediaAddress is { } name)
            _logger.NameHasNoMediaAddress(name);
        _timers.Start();
        _capture?.Start();
        await _attachment.StartAsync(cancellationToken).ConfigureAwait(false);
        await _trunks.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await _bans.Poll(cancellationToken).ConfigureAwait(false);
        _subscriptions.Upkeep.Start();
        await _transports.StartAsync().ConfigureAwait(false);
        _trunks.Start();
        _bans.Start();
        _ = Restore(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _router.IsDraining = true;
        await _drain.Run(cancellationToken).ConfigureAwait(false);
        await _subscriptions.Upkeep.StopAsync().ConfigureAwait(false);
        _keeper.Stop();
        await _bans.StopAsync().ConfigureAwait(false);
        await _trunks.StopAsync().ConfigureAwait(false);
        await _attachment.StopAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _transports.DisposeAsync().ConfigureAwait(false);
        _timers.Dispose();
        _attachment.Dispose();
        _subscriptions.Dispose();
        _bans.Dispose();
        _trunks.Dispose();
        _engine.Dispose();
        _sounds.Dispose();
        _meter.Dispose();
        if (_capture is not null)
            await _capture.DisposeAsync().ConfigureAwait(false);
    }

    private void Measure(SipWatch watch, SourceBans bans, OverloadControl overload)
    {
        _meter.Show(_table);
        _meter.Show(_subscriptions);
        _meter.Show(watch.Counters);
        _meter.Show(_core.Transactions.Counters);
        _meter.Show(_transports.Snapshot);
        _meter.Show(_sources.Counters, overload);
        _meter.Show(bans);
        _meter.Show(_engine);
        if (_capture is not null)
            _meter.Show(_capture);
    }

    private async Task Restore(CancellationToken cancellation)
    {
        try
        {
            await _keeper.Restore(_bindings, _options.Id, Recognise, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            _logger.FlowsNotRestored(failure);
        }
    }

    // A phone that is registered has proven itself, before a restart as well.
    private void Recognise(BindingRow row)
    {
        if (FlowAddress.TryParse(row.Flow, out var flow))
            _sources.Succeeded(flow.Remote.Address, Encoding.UTF8.GetBytes(row.Channel.Value));
    }
}

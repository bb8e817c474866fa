using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Sessions;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Timers;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// A trunk that this gateway offers to look after: while its grain grants that, it is registered and its carrier asked.
/// All its work is done in turns, one at a time, behind one timer.
/// </summary>
internal sealed class KeptTrunk : TimerNode
{
    private const long OfferMs = 5_000;

    private readonly GatewayId _gateway;
    private readonly ITrunkGrain _grain;
    private readonly SerialTurns _turns;
    private readonly TrunkRegistration? _registration;
    private readonly TrunkProbe? _probe;
    private TrunkReport? _told;
    private bool? _isReachable;
    private string? _detail;
    private bool _hasDuty;
    private bool _isOffering;
    private bool _isStopped;
    private long _offerAtMs;
    private long _dutyUntilMs = long.MaxValue;

    public KeptTrunk(TrunkContext context, TrunkSecret trunk, GatewayId gateway, ITrunkGrain grain)
        : base(trunk.Model.Name.GetHashCode())
    {
        (Context, Trunk, _gateway, _grain) = (context, trunk, gateway, grain);
        _turns = new SerialTurns(failure => context.Logger.TrunkTurnFailed(failure, trunk.Model.Name.Value));
        _registration = trunk.Model.Registers ? new TrunkRegistration(this) : null;
        _probe = trunk.Model.OptionsTime > TimeSpan.Zero ? new TrunkProbe(this) : null;
    }

    public TrunkContext Context { get; }

    public TrunkSecret Trunk { get; }

    /// <summary>Stopped, and nothing of it left at the carrier.</summary>
    public bool IsGone => _isStopped && _registration is not { IsGone: false };

    /// <summary>What this gateway sees of the trunk; nothing while another looks after it.</summary>
    public TrunkReport Report => _hasDuty
        ? new TrunkReport(_isReachable, _registration?.IsRegistered, _detail)
        : new TrunkReport(null, null, null);

    /// <summary>Whether there is anything to look after.</summary>
    public static bool IsNeeded(TrunkSecret trunk) =>
        trunk.Model is { Enabled: true, Host: not null } && (trunk.Model.Registers || trunk.Model.OptionsTime > TimeSpan.Zero);

    public void Start() => Post(() => _offerAtMs = Context.Core.Clock.NowMs);

    /// <summary>Lets it go: the registration is taken back.</summary>
    public void Stop() => Post(() =>
    {
        _isStopped = true;
        Lose();
    });

    public void Post(Action work) => _turns.Post(() => Turn(work));

    /// <summary>Runs work that reads a message: at once while the receive buffer lasts, or later on a copy.</summary>
    public void Enter(SipMessage message, Action<SipMessage> work)
    {
        if (_turns.TryRun(message, each => Turn(() => work(each))))
            return;
        var copy = message.Own();
        Post(() => work(copy));
    }

    /// <summary>An answer of the carrier, or none. In a turn.</summary>
    public void Learn(bool isReachable, string detail)
    {
        (_isReachable, _detail) = (isReachable, detail);
        Changed();
    }

    /// <summary>Tells the grain at once what is new. In a turn.</summary>
    public void Changed()
    {
        if (!_hasDuty || Report == _told)
            return;
        var report = Report;
        Context.Logger.TrunkHealth(Trunk.Model.Name.Value, report.Reachable, report.Registered, report.Detail);
        _offerAtMs = Context.Core.Clock.NowMs;
    }

    protected override void OnTimer(long nowMs) => Post(() => Tick(nowMs));

    private void Turn(Action work)
    {
        try
        {
            work();
        }
        finally
        {
            Schedule();
        }
    }

    private void Tick(long nowMs)
    {
        if (_hasDuty && nowMs >= _dutyUntilMs)
            Lose();
        if (!_isStopped && !_isOffering && nowMs >= _offerAtMs)
            Offer(nowMs);
        _registration?.LookAtFlow();
        _registration?.Tick(nowMs);
        _probe?.Tick(nowMs);
    }

    private void Offer(long nowMs)
    {
        _isOffering = true;
        _offerAtMs = nowMs + OfferMs;
        _told = Report;
        _ = OfferAsync(_told, nowMs);
    }

    private async Task OfferAsync(TrunkReport report, long nowMs)
    {
        bool? isGranted = null;
        try
        {
            isGranted = await _grain.Serve(_gateway, report).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Context.Logger.TrunkNotServed(failure, Trunk.Model.Name.Value);
        }

        Post(() => Answered(isGranted, nowMs));
    }

    private void Answered(bool? isGranted, long askedAtMs)
    {
        _isOffering = false;
        if (_isStopped || isGranted is not { } granted)
            return;
        _dutyUntilMs = granted ? askedAtMs + (long)ITrunkGrain.Duty.TotalMilliseconds : long.MaxValue;
        if (!granted)
            Lose();
        else if (!_hasDuty)
            Take();
    }

    private void Take()
    {
        _hasDuty = true;
        Context.Logger.TrunkDuty(Trunk.Model.Name.Value, isServed: true);
        _registration?.Start();
        _probe?.Start();
    }

    private void Lose()
    {
        if (!_hasDuty)
            return;
        _hasDuty = false;
        (_isReachable, _detail, _told, _dutyUntilMs) = (null, null, null, long.MaxValue);
        Context.Logger.TrunkDuty(Trunk.Model.Name.Value, isServed: false);
        _registration?.Stop();
        _probe?.Stop();
    }

    private void Schedule()
    {
        var due = _isStopped || _isOffering ? long.MaxValue : _offerAtMs;
        if (_hasDuty)
            due = Math.Min(due, _dutyUntilMs);
        due = Math.Min(due, Math.Min(_registration?.DueMs ?? long.MaxValue, _probe?.DueMs ?? long.MaxValue));
        if (due == long.MaxValue)
            Context.Core.Wheel.Cancel(this);
        else
            Context.Core.Wheel.Schedule(this, due);
    }
}

using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Routing;

namespace Softswitch.Grains.Fraud;

/// <summary>The calls to outside of one tenant: a shell around <see cref="FraudLedger"/>. Remembers for as long as its longest window.</summary>
[CollectionAgeLimit(Hours = 25)]
internal sealed class FraudGrain(
    TenantBook tenants, FraudHistory history, ILiveReporter live, TimeProvider time, ILogger<FraudGrain> logger) : Grain, IFraudGrain
{
    /// <summary>How often it is looked whether calls under way have become too dear.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // The first call to outside after a start waits this long for what was before; then it is asked for again, beside the calls.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    private FraudLedger _ledger = FraudLedger.Empty;
    private DateTimeOffset _since;
    private IGrainTimer? _watch;
    private IGrainTimer? _retry;

    private TenantId Tenant => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _since = time.GetUtcNow();
        await Restore();
        await base.OnActivateAsync(cancellationToken);
    }

    public async Task<ReachedLimit?> Ask(FraudRequest request)
    {
        var rules = await Rules();
        var asked = new FraudInput.Asked(request.Call, request.Price, request.IsCostly);
        var outcome = _ledger.Ask(request.Channel, asked, time.GetUtcNow(), rules ?? FraudRules.Default);
        Keep(outcome);
        return outcome.Refusal;
    }

    public Task Running(CallId call, ChannelName channel, decimal price, DateTimeOffset? answeredAt) =>
        Take(channel, new FraudInput.Running(call, price, answeredAt));

    public Task Ended(CallId call, ChannelName channel, DateTimeOffset at) => Take(channel, new FraudInput.Ended(call, at));

    public async Task<FraudStatus> Status()
    {
        var (now, rules) = (time.GetUtcNow(), await Rules() ?? FraudRules.Default);
        Keep(_ledger.Pass(now, rules));
        return new FraudStatus(
            FraudView.Of(null, _ledger.Tenant, rules.Tenant, now),
            [
                .. _ledger.Channels.OrderBy(channel => channel.Key.Value, StringComparer.Ordinal)
                    .Select(channel => FraudView.Of(channel.Key, channel.Value, rules.Of(channel.Key), now)),
            ]);
    }

    public async Task Lift(ChannelName? channel)
    {
        var rules = await Rules() ?? FraudRules.Default;
        _ledger = _ledger.Lift(channel, time.GetUtcNow(), rules);
    }

    private async Task Take(ChannelName channel, FraudInput input)
    {
        var rules = await Rules() ?? FraudRules.Default;
        _ledger = _ledger.Take(channel, input, time.GetUtcNow(), rules);
        Watch();
    }

    // Null while nothing is known of the tenant: calls pass by what holds for all, and none is ended by it.
    private async ValueTask<FraudRules?> Rules()
    {
        try
        {
            return (await tenants.Find(Tenant))?.Fraud;
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    private void Keep(FraudOutcome outcome)
    {
        _ledger = outcome.Ledger;
        foreach (var alarm in outcome.Alarms)
        {
            logger.LimitReached(Tenant.Value, alarm.Channel?.Value ?? "all channels", alarm.Limit);
            FraudFigures.Reached(alarm);
            live.Report(new LiveChange.Alarm(new FraudAlarm(Tenant, alarm.Channel, alarm.Limit, time.GetUtcNow())));
        }

        foreach (var (call, reached) in outcome.Ends)
            _ = End(call, new OutboundReason(OutboundRule.FraudLimit, reached.ToString()));
        Watch();
    }

    // Never waited for: the call may at this moment be telling us something.
    private async Task End(CallId call, OutboundReason reason)
    {
        try
        {
            await GrainFactory.GetGrain<ICallGrain>(GrainKeys.Call(Tenant, call)).HangUp(reason);
        }
        catch (Exception failure)
        {
            logger.CallNotEnded(failure, call.ToString());
        }
    }

    private void Watch()
    {
        if (_ledger.HasCalls)
        {
            _watch ??= this.RegisterGrainTimer(
                static (self, _) => self.Pass(), this, new GrainTimerCreationOptions(Interval, Interval));
            return;
        }

        _watch?.Dispose();
        _watch = null;
    }

    private async Task Pass()
    {
        if (await Rules() is { } rules)
            Keep(_ledger.Pass(time.GetUtcNow(), rules));
    }

    private async Task Restore()
    {
        try
        {
            var charges = await history.Before(Tenant, _since).WaitAsync(Patience, time);
            foreach (var channel in charges)
                await Take(channel.Key, new FraudInput.Restored([.. channel]));
            _retry?.Dispose();
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            logger.SpendUnknown(failure, Tenant.Value);
            _retry ??= this.RegisterGrainTimer(static (self, _) => self.Restore(), this, new GrainTimerCreationOptions(RetryPause, RetryPause));
        }
    }
}

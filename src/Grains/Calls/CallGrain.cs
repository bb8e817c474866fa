using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Grains.Fraud;
using Softswitch.Grains.Routing;
using Softswitch.Grains.Trunks;

namespace Softswitch.Grains.Calls;

/// <summary>One call: a shell around <see cref="CallMachine"/> that keeps the state, the deadlines and the unsent commands.</summary>
internal sealed class CallGrain(
    CallOptions options,
    TimeProvider time,
    ILiveReporter live,
    ICdrStore records,
    IGatewayDirectory gateways,
    RouteFinder routes,
    FraudTeller fraud,
    ILampReporter lamps,
    ILogger<CallGrain> logger) : Grain, ICallGrain
{
    private readonly List<LegCommand> _waiting = [];
    private CallState _state = CallState.New;
    private CallReceipt? _last;
    private CallDeadlines? _deadlines;

    private TalkFinder Talks => field ??= new TalkFinder(GrainFactory, logger);

    private CallFollowers Followers =>
        field ??= new CallFollowers(GrainFactory, fraud, live, lamps, new CallRecorder(records, options.Policy, time, logger), logger);

    public async Task<CallReceipt> Handle(CallEvent message)
    {
        using var span = GrainTraces.Take(message);
        if (message.Input is CallInput.Offered offered && !IsOurs(offered.Offer.Tenant))
            return CallReceipt.Unknown;

        if (_last is not null && message.Number == _last.Number)
            return _last;

        if (message.Number != (_last?.Number ?? 0) + 1)
            return CallReceipt.Unknown;

        _deadlines ??= new CallDeadlines(this, options, time, Elapsed);
        _deadlines.HeardOfGateway();
        if (message.Input is not null)
            await Take(message.Input);
        else
            Followers.Remind(_state);

        _last = new CallReceipt(true, message.Number, [.. _waiting], _state);
        _waiting.Clear();
        if (_state.Phase == CallPhase.Ended)
            DeactivateOnIdle();
        return _last;
    }

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message)
    {
        if (!IsOurs(checkpoint.State.Tenant))
            return Task.FromResult(CallReceipt.Unknown);

        if (_last is null)
        {
            // Deadlines start anew: a call that moves rings a little longer rather than being cut off.
            _state = checkpoint.State;
            _last = checkpoint;
            _deadlines = new CallDeadlines(this, options, time, Elapsed);
            if (_state.Phase == CallPhase.Ringing)
                _deadlines.Start(CallTimer.NoAnswer, _state.Cursor?.RingTime ?? options.Policy.RingTime);
            else if (_state.Phase == CallPhase.Ending)
                _deadlines.Start(CallTimer.Closing, options.Policy.ClosingTime);
            else if (_state.IsOverheard)
                _deadlines.Start(CallTimer.Overhearing, CallOverhearing.Patience);
            logger.Resumed(this.GetPrimaryKeyString(), _state.Phase);
        }

        return Handle(message);
    }

    public Task<CallView?> View() =>
        Task.FromResult(_state.Phase is CallPhase.New or CallPhase.Ended ? null : CallView.Of(_state));

    public async Task<bool> HangUp(OutboundReason? limit = null)
    {
        if (_state.Phase is CallPhase.New or CallPhase.Ending or CallPhase.Ended)
            return false;
        await TakeAndTell(new CallInput.HangUp(limit));
        return true;
    }

    public async Task<bool> Record(RecordingOrder order)
    {
        if (_state is not { Phase: CallPhase.Talking, Partner: not null })
            return false;
        await TakeAndTell(new CallInput.RecordingAsked(order));
        return true;
    }

    public async Task<TalkSeat?> Overhear(UserId user, GatewayId gateway, string language)
    {
        if (_state.Gateway != gateway || _state.TalkerOf(user) is not { } agent)
            return null;
        await TakeAndTell(new CallInput.Overheard(agent, language));
        return _state.IsOverheard ? new TalkSeat(CallOverhearing.RoomOf(_state), agent) : null;
    }

    private Task Elapsed(CallInput input) => TakeAndTell(input);

    private async Task TakeAndTell(CallInput input)
    {
        await Take(input);
        if (_waiting.Count > 0 && await gateways.Find(_state.Gateway) is { } link)
            await link.Attention(_state.Tenant, _state.Offer!.Call);
        if (_state.Phase == CallPhase.Ended)
            DeactivateOnIdle();
    }

    private async Task Take(CallInput input)
    {
        for (CallInput? next = input; next is not null;)
        {
            var before = _state;
            var transition = CallMachine.Apply(before, next, time.GetUtcNow(), options.Policy);
            _state = transition.State;
            if (transition.Outcome != TransitionOutcome.Taken || before.Phase != _state.Phase)
                logger.Moved(this.GetPrimaryKeyString(), before.Phase, next.GetType().Name, _state.Phase, transition.Outcome);

            // First: who was let go of may be wanted again at once.
            if (!ReferenceEquals(before, _state))
                Followers.Tell(before, _state);
            next = await Perform(transition.Effects);
        }
    }

    /// <summary>Performs effects; returns the input that one of them led to.</summary>
    private async Task<CallInput?> Perform(ImmutableArray<CallEffect> effects)
    {
        CallInput? answer = null;
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case CallEffect.Command command:
                    _waiting.Add(command.Order);
                    break;
                case CallEffect.StartTimer timer:
                    _deadlines!.Start(timer.Timer, timer.After);
                    break;
                case CallEffect.StopTimer timer:
                    _deadlines!.Stop(timer.Timer);
                    break;
                case CallEffect.FindRoute find:
                    using (GrainTraces.Part("find route"))
                        answer = new CallInput.Routed(await routes.Find(find.Offer));
                    break;
                case CallEffect.LeadOn on:
                    using (GrainTraces.Part("find route"))
                        answer = new CallInput.Routed(await routes.LeadOn(on));
                    break;
                case CallEffect.FindTalk find:
                    answer = new CallInput.TalkFound(await Talks.Find(_state, find.Extension));
                    break;
                case CallEffect.ClaimTrunk:
                    using (GrainTraces.Part("claim trunk"))
                        answer = new CallInput.TrunkClaimed(await Followers.Trunks.Occupy(_state));
                    break;
                default:
                    throw new InvalidOperationException($"An effect nobody performs: {effect.GetType().Name}");
            }
        }

        return answer;
    }

    private bool IsOurs(TenantId tenant)
    {
        if (GrainKeys.Split(this.GetPrimaryKeyString()).Tenant == tenant)
            return true;
        logger.OtherTenant(this.GetPrimaryKeyString(), tenant.Value);
        return false;
    }
}

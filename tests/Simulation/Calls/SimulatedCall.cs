using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>One call from a seed: who takes part, what goes wrong, and what has to hold when all is over.</summary>
internal sealed class SimulatedCall
{
    private const int LongestRunMs = 6_000_000;
    private const int StepMs = 50;

    private readonly CallWorld _world;
    private readonly CallTraits _traits;
    private readonly Wire _wire;
    private readonly CountedMedia _media;
    private readonly EventLogger _logger;
    private readonly UnreliableCall _call;
    private readonly SignallingBench _gateway;
    private readonly CallingPhone _caller;
    private readonly List<CalledPhone> _called = [];
    private readonly List<Phone> _phones = [];

    public SimulatedCall(int seed)
    {
        _world = new CallWorld(seed);
        var random = _world.RandomOf("run");
        _traits = CallTraits.Draw(random);
        _wire = new Wire(_world);
        _media = new CountedMedia(random.Next(30) == 0 ? random.Next(6) : int.MaxValue);
        _logger = new EventLogger(_world);
        var network = new CallNetwork(_world, _traits);
        var flows = Enumerable.Range(0, _traits.Phones).Select(i => new GatewayFlow($"bob{i}", 6000 + i, network, _wire)).ToArray();
        var callers = new GatewayFlow("alice", 5070, network, _wire);
        var targets = flows.Select((flow, i) => new DeviceTarget(
            new ChannelName($"bob{i}"), $"sip:bob{i}@127.0.0.1:{6000 + i}", SignallingBench.Gateway, random.Next(15) == 0 ? "udp:gone" : flow.Id.Value, []));
        _call = new UnreliableCall(_world, _traits.Grain, new Route(new Party("101", "Alice"), new Party("102", "Bob"), [.. targets], null));
        var options = new SessionOptions(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(90), System.Net.IPAddress.Loopback);
        var ids = _world.RandomOf("ids");
        _gateway = new SignallingBench(
            OneGrainFactory.Of(_call), new GatewayFlows(flows), options, _media, _logger, new IdSource(ids.NextBytes));
        _call.Attention = () => _gateway.Table.Find(_call.State.Offer!.Call)?.Attention();

        _caller = new CallingPhone(_world, new PhoneFlow(network, Into(callers)));
        callers.Receiver = _caller.Receive;
        foreach (var flow in flows)
        {
            var phone = new CalledPhone(_world, flow.Id.Value["udp:".Length..], new PhoneFlow(network, Into(flow)));
            flow.Receiver = phone.Receive;
            _called.Add(phone);
        }

        _phones.AddRange([_caller, .. _called]);
        if (random.Next(10) == 0)
            _world.Later(random.Next(40_000), () => _ = _call.HangUp());
    }

    public IReadOnlyList<string> Log => _world.Log;

    /// <summary>Lets it happen; what should not have, line by line.</summary>
    public IReadOnlyList<string> Run()
    {
        _world.Note(_traits.ToString());
        _caller.Call();
        _world.Later(_traits.EndAfterMs, _caller.HangUp);
        foreach (var phone in _called)
            _world.Later(_traits.EndAfterMs + 2_000, phone.HangUp);
        while (!IsOver && _world.NowMs < LongestRunMs)
        {
            _gateway.Time.Advance(_world.Step(StepMs));
            _world.RunDue();
            _gateway.Core.Wheel.Advance(_gateway.Core.Clock.NowMs);
            foreach (var phone in _phones)
                phone.Advance();
        }

        CheckEnd();
        WireRules.Check(_wire.Messages, _world.Fault);
        return _world.Faults;
    }

    private bool IsOver => _world.IsIdle && _gateway.Core.Wheel.Count == 0 && _gateway.Core.Transactions.Counters.TotalActive == 0
        && _gateway.Table.Calls == 0 && _phones.TrueForAll(phone => phone.IsIdle);

    private Action<byte[]> Into(GatewayFlow flow) => bytes =>
    {
        _wire.Received(flow.Id.Value["udp:".Length..], System.Text.Encoding.UTF8.GetString(bytes));
        _gateway.Receive(flow, bytes);
    };

    private void CheckEnd()
    {
        var core = _gateway.Core;
        if (!IsOver)
            _world.Fault($"It never ends: {core.Wheel.Count} timers, {core.Transactions.Counters.TotalActive} transactions, "
                + string.Join(", ", _phones.Where(phone => !phone.IsIdle).Select(phone => phone.Name)));
        if (_gateway.Table.Calls > 0 || _gateway.Table.Legs > 0)
            _world.Fault($"{_gateway.Table.Calls} calls and {_gateway.Table.Legs} legs are left");
        if (_media.Open > 0)
            _world.Fault($"{_media.Open} media endpoints are left");
        foreach (var dialog in _called.SelectMany(phone => phone.Dialogs).Concat(_caller.Dialogs).Where(each => each is { IsConfirmed: true, IsEnded: false }))
            _world.Fault($"{dialog.Tag} still talks");
        if (!_call.Taken.Any(input => input is CallInput.RenegotiationWithdrawn))
            _world.StandingAnswers.ForEach(_world.Fault);
        if (!_call.IsDead)
            CheckCall();
    }

    private void CheckCall()
    {
        if (_call.State.Phase == CallPhase.New && !_wire.Messages.Exists(message => message.Phone == "alice" && !message.IsSent))
            return;
        if (_call.State.Phase != CallPhase.Ended || _call.State.Verdict is null)
            _world.Fault($"The call is {_call.State.Phase}, verdict {_call.State.Verdict}");
        if (_call.Taken.Count(input => input is CallInput.Closed) != 1)
            _world.Fault($"Closed was taken {_call.Taken.Count(input => input is CallInput.Closed)} times");

        // The gateway had its time: what it would have told came too late.
        if (_call.Taken.Contains(new CallInput.TimerFired(CallTimer.Closing)))
            return;
        if (_call.State.Legs.Any(leg => leg.Report is null))
            _world.Fault("A leg has no report");
        var answer = _wire.Messages.Find(message => message is { Phone: "alice", IsSent: true, IsFinal: true, Method: "INVITE", CSeq: 1 });
        if (answer is not null && answer.IsSuccess != (_call.State.Verdict == CallVerdict.Answered))
            _world.Fault($"The caller was told {answer.Status}, and the verdict is {_call.State.Verdict}");
    }
}

using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A call that answers events with the commands a test has laid ready.</summary>
internal sealed class ScriptedCall : ICallGrain
{
    private readonly Queue<LegCommand> _ready = new();

    public List<CallInput> Taken { get; } = [];

    /// <summary>The statuses with which leg 1 was refused.</summary>
    public IEnumerable<int> Refusals => Taken.OfType<CallInput.Refused>().Select(refused => refused.Status);

    public CallOffer Offer => Taken.OfType<CallInput.Offered>().Single().Offer;

    /// <summary>Goes out with the receipt of the next event.</summary>
    public void Order(params LegCommand[] commands)
    {
        foreach (var command in commands)
            _ready.Enqueue(command);
    }

    public Task<CallReceipt> Handle(CallEvent message)
    {
        if (message.Input is { } input)
            Taken.Add(input);
        var receipt = new CallReceipt(true, message.Number, [.. _ready], CallState.New);
        _ready.Clear();
        return Task.FromResult(receipt);
    }

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message) => throw new NotSupportedException();

    public Task<CallView?> View() => throw new NotSupportedException();

    public Task<bool> Record(RecordingOrder order) => throw new NotSupportedException();

    public Task<bool> HangUp(OutboundReason? limit = null) => throw new NotSupportedException();
}

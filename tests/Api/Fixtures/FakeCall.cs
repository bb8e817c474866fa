using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;

namespace Softswitch.Api.Tests.Fixtures;

internal sealed class FakeCall(CallView? view) : ICallGrain
{
    public bool IsHungUp { get; private set; }

    public RecordingOrder? Recorded { get; private set; }

    public Task<CallReceipt> Handle(CallEvent message) => throw new NotSupportedException();

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message) => throw new NotSupportedException();

    public Task<CallView?> View() => Task.FromResult(IsHungUp ? null : view);

    public Task<bool> Record(RecordingOrder order)
    {
        Recorded = order;
        return Task.FromResult(view is { Phase: CallPhase.Talking });
    }

    public Task<bool> HangUp(OutboundReason? limit = null)
    {
        IsHungUp = view is not null;
        return Task.FromResult(IsHungUp);
    }
}

using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A call that fails, or never answers when there is no failure to throw.</summary>
internal sealed class ThrowingCall(Exception? failure) : ICallGrain
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CallView?> _never = new();

    public Task Asked => _asked.Task;

    public Task<CallReceipt> Handle(CallEvent message) => throw new NotSupportedException();

    public Task<CallReceipt> Resume(CallReceipt checkpoint, CallEvent message) => throw new NotSupportedException();

    public Task<CallView?> View()
    {
        _asked.TrySetResult();
        return failure is null ? _never.Task : Task.FromException<CallView?>(failure);
    }

    public Task<bool> Record(RecordingOrder order) => throw new NotSupportedException();

    public Task<bool> HangUp(OutboundReason? limit = null) => throw new NotSupportedException();
}

using System.Diagnostics;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Observation;

/// <summary>
/// One call as a trace: a span from INVITE to its answer or end, and below it one for every event until the call has taken
/// it. The trace has the id of the call, so that whoever knows the one finds the other. No names or numbers are in it.
/// </summary>
internal sealed class CallTrace
{
    private static readonly ActivitySource Source = new("Softswitch.Gateway");

    private readonly Activity _call;
    private Activity? _event;

    private CallTrace(Activity call) => _call = call;

    /// <summary>Null when nobody wants this call traced.</summary>
    public static CallTrace? Begin(CallId call, TenantId tenant)
    {
        if (!Source.HasListeners())
            return null;
        var id = ActivityTraceId.CreateFromString(call.ToString());
        var span = Start("call", ActivityKind.Server, new ActivityContext(id, default, ActivityTraceFlags.None));
        span?.SetTag("softswitch.call", call.ToString())?.SetTag("softswitch.tenant", tenant.Value);
        return span is null ? null : new CallTrace(span);
    }

    /// <summary>An event is brought to the call; returns what its span is known by there (traceparent of W3C Trace Context).</summary>
    public string? Raise(CallInput? input)
    {
        _event?.Stop();
        _event = input is null ? null : Start(input.GetType().Name, ActivityKind.Client, _call.Context);
        return _event?.Id;
    }

    public void Took(CallReceipt receipt)
    {
        foreach (var command in receipt.Commands)
            _event?.AddEvent(new ActivityEvent(command.GetType().Name, tags: new ActivityTagsCollection { ["softswitch.leg"] = command.Leg.Value }));
        _event?.SetTag("softswitch.phase", receipt.State.Phase.ToString());
        _event?.Stop();
        _event = null;
        if (receipt.State.Phase is CallPhase.Talking or CallPhase.Ending or CallPhase.Ended)
            End(receipt.State);
    }

    // What comes after is told by spans of its own, below this one.
    private void End(CallState state)
    {
        if (_call.IsStopped)
            return;
        _call.SetTag("softswitch.verdict", (state.Verdict ?? CallVerdict.Answered).ToString());
        _call.SetTag("softswitch.status", state.Status);
        if (state.Verdict is CallVerdict.Failed)
            _call.SetStatus(ActivityStatusCode.Error);
        _call.Stop();
    }

    // A span here ends on another thread than it began on: it is nobody's current one.
    private static Activity? Start(string name, ActivityKind kind, ActivityContext parent)
    {
        var current = Activity.Current;
        var span = Source.StartActivity(name, kind, parent);
        Activity.Current = current;
        return span;
    }
}

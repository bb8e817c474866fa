using System.Collections.Concurrent;
using System.Diagnostics;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Observation;

public sealed class CallTraceTests
{
    [Fact]
    public void Traced_call_has_its_own_id_and_its_events_below_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Softswitch.Gateway",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var bench = new SessionBench();

        bench.Invite();
        Assert.Null(Activity.Current);
        bench.Respond(486);

        var id = bench.Call.State.Offer!.Call.ToString();
        var own = spans.Where(span => span.TraceId.ToHexString() == id).ToArray();
        var call = Assert.Single(own, span => span.OperationName == "call");
        Assert.Equal(default, call.ParentSpanId);
        Assert.Equal("Busy", call.GetTagItem("softswitch.verdict"));
        Assert.Equal(["Offered", "Refused", "Closed"], own.Where(span => span != call).Select(span => span.OperationName), StringComparer.Ordinal);
        Assert.All(own.Where(span => span != call), span => Assert.Equal(call.SpanId, span.ParentSpanId));
        Assert.DoesNotContain(own.SelectMany(span => span.TagObjects), tag => tag.Value is string text && text.Contains("102", StringComparison.Ordinal) && text != id);
    }
}

using System.Diagnostics;
using Softswitch.Contracts.Calls;

namespace Softswitch.Grains;

/// <summary>Spans of what grains do, below those of the gateways that ask for it.</summary>
internal static class GrainTraces
{
    private static readonly ActivitySource Source = new("Softswitch.Grains");

    /// <summary>A call takes an event. Null when nobody wants it traced.</summary>
    public static Activity? Take(CallEvent message) =>
        message.Trace is not null && ActivityContext.TryParse(message.Trace, null, isRemote: true, out var parent)
            ? Source.StartActivity("take " + message.Input?.GetType().Name, ActivityKind.Server, parent)
            : null;

    /// <summary>A part of what the current span is about.</summary>
    public static Activity? Part(string name) => Activity.Current is null ? null : Source.StartActivity(name);
}

using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Softswitch.Silo.Tests.Observation;

/// <summary>Writes log events where a test can read them.</summary>
internal sealed class TextSink(ITextFormatter formatter, TextWriter target) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => formatter.Format(logEvent, target);
}

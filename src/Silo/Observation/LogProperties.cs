using Serilog.Core;
using Serilog.Events;
using Softswitch.Domain.Numbers;

namespace Softswitch.Silo.Observation;

/// <summary>
/// What every line of the log has in common: telephone numbers are masked whoever logs them, and a call goes by its id alone,
/// so that all lines about it are found by one value.
/// </summary>
internal sealed class LogProperties : ILogEventEnricher
{
    private const string Call = "Call";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToArray())
        {
            if (value is not ScalarValue { Value: string text })
                continue;

            // A grain names a call by tenant and id.
            if (name == Call && text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
            {
                logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("Tenant", text[..slash]));
                logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(Call, text[(slash + 1)..]));
            }
            else if (MaskedNumber.Apply(text) is var masked && !ReferenceEquals(masked, text))
            {
                logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(name, masked));
            }
        }
    }
}

using System.Diagnostics.Metrics;
using Softswitch.Domain.Calls;

namespace Softswitch.Grains;

/// <summary>What grains measure as it happens.</summary>
internal static class GrainInstruments
{
    private static readonly Meter Meter = new("Softswitch.Grains");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("softswitch.calls", description: "Ended calls by their verdict");

    private static readonly UpDownCounter<long> Registrations =
        Meter.CreateUpDownCounter<long>("softswitch.registrations.active", description: "Contacts registered on the channels of this node");

    private static readonly KeyValuePair<string, object?>[] Verdicts =
        [.. Enum.GetNames<CallVerdict>().Select(name => new KeyValuePair<string, object?>("verdict", name))];

    public static void CallEnded(CallVerdict verdict) => Calls.Add(1, Verdicts[(int)verdict]);

    public static void RegistrationsChanged(int by)
    {
        if (by != 0)
            Registrations.Add(by);
    }
}

using System.Diagnostics.Metrics;

namespace Softswitch.Api.Webhooks;

/// <summary>What this room measures of webhooks.</summary>
internal static class WebhookInstruments
{
    private static readonly Meter Meter = new("Softswitch.Api");

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("softswitch.webhook.messages", description: "Messages sent to webhooks by how it went");

    private static readonly Counter<long> Drops = Meter.CreateCounter<long>("softswitch.webhook.drops", description: "Events and records that webhooks were not told");

    private static readonly UpDownCounter<long> Paused = Meter.CreateUpDownCounter<long>("softswitch.webhook.paused", description: "Webhooks of this node that failed too often");

    private static readonly KeyValuePair<string, object?> Taken = new("result", "taken");
    private static readonly KeyValuePair<string, object?> Failed = new("result", "failed");

    /// <summary>Shows that there is nothing yet, for those who look whether the figures are there.</summary>
    public static void Show()
    {
        Messages.Add(0, Taken);
        Messages.Add(0, Failed);
        Drops.Add(0);
        Paused.Add(0);
    }

    public static void Sent(bool isTaken) => Messages.Add(1, isTaken ? Taken : Failed);

    public static void Dropped(long count) => Drops.Add(count);

    public static void PausedChanged(int by)
    {
        if (by != 0)
            Paused.Add(by);
    }
}

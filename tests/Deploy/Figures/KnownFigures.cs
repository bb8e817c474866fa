using System.Collections.Frozen;

namespace Softswitch.Deploy.Tests.Figures;

/// <summary>The figures of /metrics that alerts and boards may name, each with its labels; a histogram stands for its buckets, sum and count.</summary>
internal static class KnownFigures
{
    public static FrozenDictionary<string, string[]> Ours { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["softswitch_calls_active"] = [],
        ["softswitch_calls_total"] = ["verdict"],
        ["softswitch_call_setup_seconds"] = ["le"],
        ["softswitch_registrations_active"] = [],
        ["softswitch_registers_total"] = ["result"],
        ["softswitch_sip_messages_total"] = [],
        ["softswitch_sip_transactions_active"] = [],
        ["softswitch_sip_retransmissions_total"] = [],
        ["softswitch_transport_drops_total"] = ["reason"],
        ["softswitch_admission_refused_total"] = ["reason"],
        ["softswitch_overload_share"] = [],
        ["softswitch_bans_active"] = [],
        ["softswitch_bans_total"] = ["reason"],
        ["softswitch_connections_active"] = ["transport"],
        ["softswitch_media_endpoints_active"] = [],
        ["softswitch_media_packets_total"] = ["direction"],
        ["softswitch_media_drops_total"] = ["reason"],
        ["softswitch_media_handshakes_total"] = ["result"],
        ["softswitch_grains_active"] = [],
        ["softswitch_storage_available"] = [],
        ["softswitch_storage_queue_length"] = [],
        ["softswitch_storage_commit_seconds"] = ["le"],
        ["softswitch_cdr_spool_records"] = [],
        ["softswitch_live_subscribers"] = [],
        ["softswitch_fraud_alarms_total"] = ["limit", "of"],
        ["softswitch_webhook_messages_total"] = ["result"],
        ["softswitch_webhook_drops_total"] = [],
        ["softswitch_webhook_paused"] = [],
        ["softswitch_trunk_up"] = ["trunk"],
        ["softswitch_trunk_calls"] = ["trunk"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Of Prometheus itself and of its blackbox exporter.
    private static readonly string[] Others = ["up", "probe_success", "probe_ssl_earliest_cert_expiry"];
    private static readonly string[] OfEvery = ["job", "instance"];
    private static readonly string[] OfHistogram = ["_bucket", "_sum", "_count"];

    /// <summary>The labels a series of this name may have; null when there is none of this name.</summary>
    public static IReadOnlyList<string>? LabelsOf(string series)
    {
        if (Others.Contains(series, StringComparer.Ordinal))
            return OfEvery;
        if (Ours.TryGetValue(series, out var labels) && !labels.Contains("le", StringComparer.Ordinal))
            return [.. labels, .. OfEvery];
        var ending = OfHistogram.FirstOrDefault(ending => series.EndsWith(ending, StringComparison.Ordinal));
        return ending is not null && Ours.TryGetValue(series[..^ending.Length], out labels) && labels.Contains("le", StringComparer.Ordinal)
            ? [.. labels, .. OfEvery]
            : null;
    }

    public static IEnumerable<string> Violations(PromQl query) =>
        query.Series.SelectMany(each => LabelsOf(each.Name) is { } labels
            ? each.Labels.Where(label => !labels.Contains(label, StringComparer.Ordinal)).Select(label => $"{each.Name} has no label {label}")
            : [$"there is no {each.Name}"]);
}

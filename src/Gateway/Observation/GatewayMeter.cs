using System.Diagnostics.Metrics;
using System.Globalization;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Subscriptions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Observation;

/// <summary>Shows the counters of one gateway; they are read only when somebody asks.</summary>
internal sealed class GatewayMeter : IDisposable
{
    private readonly Meter _meter = new(GatewayInstruments.Name);

    public void Show(SessionTable table)
    {
        _meter.CreateObservableGauge("softswitch.calls.active", () => table.Calls, description: "Calls anchored here");
        _meter.CreateObservableGauge("softswitch.legs.active", () => table.Legs, description: "Legs of calls");
    }

    public void Show(SubscriptionDesk subscriptions)
    {
        _meter.CreateObservableGauge("softswitch.subscriptions.active", () => subscriptions.Table.Count, description: "Subscriptions of phones to lamps and messages");
        _meter.CreateObservableGauge("softswitch.lamps.watched", () => subscriptions.Lamps.Count, description: "Lamps that phones here watch, each once");
    }

    public void Show(MessageCounters counters) => _meter.CreateObservableCounter(
        "softswitch.sip.messages", () => Messages(counters), description: "SIP messages by direction and method or class of status");

    public void Show(TransactionCounters counters)
    {
        _meter.CreateObservableGauge("softswitch.sip.transactions.active", () => Enum.GetValues<TransactionKind>().Select(kind =>
            Of(counters.Active(kind), "kind", Word(kind.ToString()))), description: "SIP transactions");
        Count("softswitch.sip.transactions", () => counters.Started, "SIP transactions begun");
        Count("softswitch.sip.retransmissions", () => counters.RetransmissionsSent, "SIP messages sent again");
        Count("softswitch.sip.absorbed", () => counters.RetransmissionsAbsorbed, "SIP messages that came again");
        Count("softswitch.sip.timeouts", () => counters.Timeouts, "SIP transactions without an answer");
        Count("softswitch.sip.stray_responses", () => counters.StrayResponses, "Responses that belong to nothing");
        Count("softswitch.sip.transactions.refused", () => counters.Refused, "Requests refused for too many transactions");
    }

    public void Show(Func<TransportSnapshot> transports)
    {
        _meter.CreateObservableGauge("softswitch.connections.active", () => ByTransport(transports().OpenConnectionsBy), description: "Open SIP connections");
        _meter.CreateObservableCounter("softswitch.transport.received", () => ByTransport(transports().ReceivedBy), description: "Messages received");
        _meter.CreateObservableCounter("softswitch.transport.sent", () => ByTransport(transports().SentBy), description: "Messages sent");
        _meter.CreateObservableCounter("softswitch.transport.drops", () => Drops(transports()), description: "What transports gave up, by reason");
    }

    public void Show(AdmissionCounters counters, OverloadControl overload)
    {
        _meter.CreateObservableCounter(
            "softswitch.admission.refused",
            () => new[]
            {
                Of(counters.Flooded, "reason", "flood"), Of(counters.Failures, "reason", "failures"), Of(counters.Oversized, "reason", "oversized"),
                Of(counters.Scanners, "reason", "scanner"), Of(overload.Refused, "reason", "overload"),
            },
            description: "Requests turned away before they cost anything");
        _meter.CreateObservableGauge("softswitch.overload.share", () => overload.Share / 100.0, description: "The part of new calls that is turned away because the gateway lags behind");
    }

    public void Show(SourceBans bans)
    {
        _meter.CreateObservableGauge("softswitch.bans.active", () => bans.Count, description: "Sources that are shut out");
        _meter.CreateObservableCounter("softswitch.bans", () => Enum.GetValues<Evidence>().Select(evidence =>
            Of(bans.Made(evidence), "reason", Word(evidence.ToString()))), description: "Sources banned by this gateway");
    }

    public void Show(MediaEngine engine)
    {
        _meter.CreateObservableGauge("softswitch.media.endpoints.active", () => engine.Totals().Endpoints, description: "Media lines relayed");
        _meter.CreateObservableCounter("softswitch.media.packets", () => Packets(engine.Totals()), description: "RTP packets by direction");
        _meter.CreateObservableCounter("softswitch.media.drops", () => Drops(engine.Totals()), description: "Media packets dropped, by reason");
        _meter.CreateObservableCounter("softswitch.media.handshakes", () => Enum.GetValues<HandshakeOutcome>().Select(outcome =>
            Of(GatewayInstruments.HandshakesEnded(outcome), "result", Word(outcome.ToString()))), description: "DTLS handshakes with browsers that ended");
        Count("softswitch.media.lost", () => engine.Totals().Lost, "RTP packets missing from what devices sent");
    }

    public void Show(HepSender capture)
    {
        Count("softswitch.capture.sent", () => capture.Sent, "Messages copied to the capture server");
        Count("softswitch.capture.drops", () => capture.Dropped, "Messages not copied to it");
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string name, Func<long> read, string description) => _meter.CreateObservableCounter(name, read, description: description);

    private static IEnumerable<Measurement<long>> Messages(MessageCounters counters)
    {
        for (var kind = 0; kind < MessageCounters.Kinds.Length; kind++)
        {
            yield return OfMessages(counters.Received(kind), "in", kind);
            yield return OfMessages(counters.Sent(kind), "out", kind);
        }
    }

    private static Measurement<long> OfMessages(long value, string direction, int kind) => new(
        value, new KeyValuePair<string, object?>("direction", direction), new KeyValuePair<string, object?>("kind", MessageCounters.Kinds[kind]));

    private static IEnumerable<Measurement<long>> ByTransport(ImmutableArray<long> values) =>
        Enum.GetValues<SipTransport>().Select(transport => Of(values[(int)transport], "transport", transport.ToString().ToLowerInvariant()));

    private static IEnumerable<Measurement<long>> Drops(TransportSnapshot snapshot) =>
        Enum.GetValues<DropReason>().Select(reason => Of(snapshot.Dropped(reason), "reason", Word(reason.ToString())));

    private static Measurement<long>[] Packets(MediaTotals totals) =>
        [Of(totals.Received, "direction", "in"), Of(totals.Sent, "direction", "out")];

    private static Measurement<long>[] Drops(MediaTotals totals) =>
        [Of(totals.Strangers, "reason", "stranger"), Of(totals.Invalid, "reason", "invalid"), Of(totals.Unrouted, "reason", "unrouted")];

    private static Measurement<long> Of(long value, string label, string text) => new(value, new KeyValuePair<string, object?>(label, text));

    // TooLong is too_long, as labels are written.
    private static string Word(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLower(letter, CultureInfo.InvariantCulture) : letter.ToString()));
}

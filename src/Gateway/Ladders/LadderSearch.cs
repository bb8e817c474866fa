using System.Buffers;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Ladders;

/// <summary>Finds one call in the memory of its gateway: first its legs, then the messages that are theirs.</summary>
internal sealed class LadderSearch(LadderKeeper keeper, TenantId tenant, CallId call)
{
    private const int MostMessages = 400;
    private const int MostSteps = 400;
    private const int MostText = 512 * 1024;

    private readonly List<LadderLeg> _legs = [];
    private readonly List<(long Sequence, LadderStep Step)> _steps = [];
    private readonly List<(long Sequence, LadderMessage Message)> _messages = [];
    private readonly SipMessage _parsed = new();
    private int _text;
    private bool _isCut;

    public CallLadder Run()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MessageRing.SegmentBytes);
        try
        {
            // Notes are in the first ring only; an entry names its call at its start.
            Visit(keeper.Rings[0], buffer, TakeNote);
            if (_legs.Count == 0)
                return CallLadder.Empty;
            foreach (var ring in keeper.Rings)
                Visit(ring, buffer, TakeMessage);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new CallLadder(
            [.. _messages.OrderBy(each => each.Sequence).Select(each => each.Message)],
            [.. _steps.OrderBy(each => each.Sequence).Select(each => each.Step)],
            _isCut);
    }

    private delegate void Visitor(in RingHeader header, ReadOnlySpan<byte> head, ReadOnlyMemory<byte> body);

    private static void Visit(MessageRing ring, byte[] buffer, Visitor visitor)
    {
        for (var segment = 0; segment < ring.Segments; segment++)
        {
            var reader = new RingReader(buffer.AsMemory(0, ring.Copy(segment, buffer)));
            while (reader.Next())
                visitor(reader.Header, reader.Head, reader.Body);
        }
    }

    private void TakeNote(in RingHeader header, ReadOnlySpan<byte> head, ReadOnlyMemory<byte> body)
    {
        if (header.Kind is RingKind.Received or RingKind.Sent)
            return;
        var fields = new FieldReader(head);
        if (fields.Id() != call.Value)
            return;
        if (header.Kind == RingKind.Leg)
            TakeLeg(fields);
        else if (_steps.Count < MostSteps)
            _steps.Add((header.Stamp.Sequence, ReadStep(header, fields)));
        else
            _isCut = true;
    }

    private void TakeLeg(FieldReader fields)
    {
        var leg = new LegId((int)fields.Number());
        if (fields.Text() == tenant.Value)
            _legs.Add(new LadderLeg(leg, fields.Bytes().ToArray(), fields.Bytes().ToArray()));
    }

    private static LadderStep ReadStep(in RingHeader header, FieldReader fields)
    {
        var number = fields.Number();
        var leg = fields.Number();
        var status = fields.Number();
        var (from, to) = ((CallPhase)fields.Number(), (CallPhase)fields.Number());
        var isEvent = header.Kind == RingKind.Event;
        return new LadderStep(
            TimeOf(header),
            number,
            header.Kind switch { RingKind.Command => LadderStepKind.Command, RingKind.Event => LadderStepKind.Event, _ => LadderStepKind.Fault },
            fields.Text(),
            leg < 0 ? null : new LegId((int)leg),
            status == 0 ? null : (int)status,
            fields.Text(),
            isEvent ? from : null,
            isEvent ? to : null);
    }

    private void TakeMessage(in RingHeader header, ReadOnlySpan<byte> head, ReadOnlyMemory<byte> body)
    {
        if (header.Kind is not (RingKind.Received or RingKind.Sent) || LegOf(body) is not { } leg)
            return;
        if (_messages.Count >= MostMessages || _text + body.Length > MostText)
        {
            _isCut = true;
            return;
        }

        _text += body.Length;
        var (transport, remote) = LadderKeeper.ReadHead(head);
        _messages.Add((header.Stamp.Sequence, new LadderMessage(
            TimeOf(header), leg, header.Kind == RingKind.Sent, transport.ToString().ToLowerInvariant(), remote.ToString(), Concealment.Apply(body.Span))));
    }

    // Looked for as bytes first, which is quick, then where it must stand.
    private LegId? LegOf(ReadOnlyMemory<byte> message)
    {
        foreach (var leg in _legs)
        {
            if (message.Span.IndexOf(leg.SipCallId) >= 0 && IsOf(leg, message))
                return leg.Leg;
        }

        return null;
    }

    private bool IsOf(LadderLeg leg, ReadOnlyMemory<byte> message)
    {
        if (!SipParser.Parse(message, _parsed, SipLimits.Default).IsOk || !_parsed.CallId.SequenceEqual(leg.SipCallId))
            return false;
        return _parsed.FromTag.SequenceEqual(leg.Tag) || _parsed.ToTag.SequenceEqual(leg.Tag);
    }

    private static DateTimeOffset TimeOf(in RingHeader header) => DateTimeOffset.UnixEpoch.AddTicks(header.Stamp.At * TimeSpan.TicksPerMicrosecond);
}

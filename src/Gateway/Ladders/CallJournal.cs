using System.Globalization;
using System.Text;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Ladders;

/// <summary>Notes what a call and its gateway tell each other, and how the messages of its legs can be told from others.</summary>
internal sealed class CallJournal
{
    private const int LongestText = 120;
    private const int Room = 1024;

    private readonly LadderKeeper? _keeper;
    private readonly CallTrace? _trace;
    private readonly CallSession _call;

    private CallJournal(CallSession call, LadderKeeper? keeper, CallTrace? trace) => (_call, _keeper, _trace) = (call, keeper, trace);

    /// <summary>Null when nobody wants to know.</summary>
    public static CallJournal? Of(CallSession call)
    {
        var (keeper, trace) = (call.Context.Ladder, CallTrace.Begin(call.Id, call.Tenant));
        return keeper is null && trace is null ? null : new CallJournal(call, keeper, trace);
    }

    /// <summary>
    /// Call-IDs are chosen by whoever calls, also by a stranger who has seen one: with the tag of who sent the INVITE they
    /// belong to one dialog.
    /// </summary>
    public void Began(LegSession leg)
    {
        if (_keeper is null)
            return;
        Span<byte> tag = stackalloc byte[16];
        leg.LocalTag.TryFormat(tag, out _, "x16", CultureInfo.InvariantCulture);
        var fields = new FieldWriter(stackalloc byte[Room]);
        fields.Id(_call.Id.Value);
        fields.Number(leg.Id.Value);
        fields.Text(_call.Tenant.Value, LongestText);
        fields.Bytes(leg is InboundLeg && leg.Dialog is { } dialog ? dialog.RemoteTag : tag);
        fields.Bytes(Encoding.UTF8.GetBytes(leg.SipCallId));
        _keeper.Note(RingKind.Leg, fields.Written);
    }

    /// <summary>An event is about to be brought to the call; returns the span it goes along with, or null.</summary>
    public string? Raise(CallInput? input) => _trace?.Raise(input);

    /// <summary>The call has taken an event; its commands are about to be carried out.</summary>
    public void Took(CallEvent message, CallState? before, CallReceipt receipt)
    {
        _trace?.Took(receipt);
        var from = before?.Phase ?? CallPhase.New;
        if (_keeper is null || (message.Input is null && receipt.Commands.IsEmpty && from == receipt.State.Phase))
            return;
        var input = JournalText.Of(message.Input);
        if (receipt.State.Verdict is { } verdict && before?.Verdict is null)
            input = input with { Detail = $"{input.Detail} {verdict} {receipt.State.Status} {receipt.State.Cause}".Trim() };
        Write(RingKind.Event, receipt.Number, input, from, receipt.State.Phase);
        foreach (var command in receipt.Commands)
            Write(RingKind.Command, receipt.Number, JournalText.Of(command), from, receipt.State.Phase);
    }

    /// <summary>An event could not be brought to the call.</summary>
    public void NotTaken(long number, int tries, Exception failure) =>
        Write(RingKind.Fault, number, new JournalText("NotTaken", null, null, $"try {tries}: {failure.GetType().Name}"), CallPhase.New, CallPhase.New);

    private void Write(RingKind kind, long number, JournalText text, CallPhase from, CallPhase to)
    {
        var fields = new FieldWriter(stackalloc byte[Room]);
        fields.Id(_call.Id.Value);
        fields.Number(number);
        fields.Number(text.Leg?.Value ?? -1);
        fields.Number(text.Status ?? 0);
        fields.Number((int)from);
        fields.Number((int)to);
        fields.Text(text.Name, LongestText);
        fields.Text(text.Detail, LongestText);
        _keeper?.Note(kind, fields.Written);
    }
}

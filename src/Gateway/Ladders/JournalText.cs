using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Ladders;

/// <summary>An event or a command as a person reads it.</summary>
/// <param name="Status">The SIP status in it, or null.</param>
internal readonly record struct JournalText(string Name, LegId? Leg, int? Status, string Detail)
{
    public static JournalText Of(CallInput? input) => input switch
    {
        null => new("Collected", null, null, ""),
        CallInput.Offered each => new(nameof(CallInput.Offered), LegId.Caller, null, each.Offer.Dialled),
        CallInput.Progressed each => new(nameof(CallInput.Progressed), each.Leg, each.Status, ""),
        CallInput.Answered each => new(nameof(CallInput.Answered), each.Leg, null, ""),
        CallInput.Refused each => new(nameof(CallInput.Refused), each.Leg, each.Status, ""),
        CallInput.Cancelled each => new(nameof(CallInput.Cancelled), LegId.Caller, null, each.Told.ToString()),
        CallInput.Acknowledged each => new(nameof(CallInput.Acknowledged), each.Leg, null, ""),
        CallInput.Renegotiated each => new(nameof(CallInput.Renegotiated), each.Leg, null, each.Held ? "hold" : ""),
        CallInput.RenegotiationAccepted each => new(nameof(CallInput.RenegotiationAccepted), each.Leg, null, ""),
        CallInput.RenegotiationRefused each => new(nameof(CallInput.RenegotiationRefused), each.Leg, each.Status, ""),
        CallInput.RenegotiationWithdrawn each => new(nameof(CallInput.RenegotiationWithdrawn), each.Leg, null, ""),
        CallInput.Messaged each => new(nameof(CallInput.Messaged), each.Leg, null, each.Method),
        CallInput.Released each => new(nameof(CallInput.Released), each.Leg, null, each.Cause.ToString()),
        CallInput.Silent each => new(nameof(CallInput.Silent), each.Leg, null, ""),
        _ => new(input.GetType().Name, null, null, ""),
    };

    public static JournalText Of(LegCommand command) => command switch
    {
        LegCommand.Offer each => new(nameof(LegCommand.Offer), each.Leg, null, $"{each.Target.Channel.Value} {each.Target.Contact}"),
        LegCommand.Dial each => new(nameof(LegCommand.Dial), each.Leg, null, each.Target.Trunk.Value),
        LegCommand.Progress each => new(nameof(LegCommand.Progress), each.Leg, each.Status, ""),
        LegCommand.Refuse each => new(nameof(LegCommand.Refuse), each.Leg, each.Status, each.Cause.ToString()),
        LegCommand.Cancel each => new(nameof(LegCommand.Cancel), each.Leg, null, each.Cause.ToString()),
        LegCommand.End each => new(nameof(LegCommand.End), each.Leg, null, each.Cause.ToString()),
        LegCommand.Bridge each => new(nameof(LegCommand.Bridge), each.Leg, null, $"with leg {each.Other}"),
        LegCommand.RefuseRenegotiation each => new(nameof(LegCommand.RefuseRenegotiation), each.Leg, each.Status, ""),
        LegCommand.Message each => new(nameof(LegCommand.Message), each.Leg, null, each.Method),
        _ => new(command.GetType().Name, command.Leg, null, ""),
    };
}

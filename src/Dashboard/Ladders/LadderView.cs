using System.Globalization;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Ladders;

/// <summary>A ladder as it is drawn: a column for each other side, one for the gateway between caller and called.</summary>
public sealed class LadderView
{
    private readonly DateTimeOffset _start;

    public LadderView(CallId call, FoundLadder found)
    {
        (Call, Found) = (call, found);
        var messages = found.Ladder.Messages;
        var moments = messages.Select(message => message.At).Concat(found.Ladder.Steps.Select(step => step.At));
        _start = moments.DefaultIfEmpty().Min();
        var sides = messages.Select(message => (message.Leg, message.Remote)).Distinct().ToArray();
        Columns =
        [
            .. sides.Where(side => side.Leg == LegId.Caller).Select(side => side.Remote).Distinct(StringComparer.Ordinal),
            "",
            .. sides.Where(side => side.Leg != LegId.Caller).Select(side => Named(side.Leg, side.Remote)).Distinct(StringComparer.Ordinal),
        ];
        Arrows = [.. messages.Select(Draw)];
    }

    public CallId Call { get; }

    public FoundLadder Found { get; }

    /// <summary>The other sides in the order of their legs; empty for the gateway.</summary>
    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<LadderArrow> Arrows { get; }

    /// <summary>Seconds since the first of all, as text.</summary>
    public string Offset(DateTimeOffset at) => (at - _start).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private LadderArrow Draw(LadderMessage message)
    {
        var gateway = Columns.IndexOf("");
        var other = Columns.IndexOf(message.Leg == LegId.Caller ? message.Remote : Named(message.Leg, message.Remote));
        var (from, to) = message.IsSent ? (gateway, other) : (other, gateway);
        return new LadderArrow(message, Offset(message.At), LadderArrow.TitleOf(message.Text), from, to);
    }

    private static string Named(LegId leg, string remote) => $"{remote} ({leg})";
}

using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Whose turn it is in a group. Immutable.</summary>
/// <param name="First">With whom the last call began; null before the first.</param>
/// <param name="Answered">Who answered calls of the group, the latest last.</param>
public sealed record HuntTurns(Destination? First, ImmutableArray<Destination> Answered)
{
    public static readonly HuntTurns New = new(null, []);

    /// <summary>All members in the order in which a new call rings them.</summary>
    public (HuntTurns Next, ImmutableArray<Destination> Turns) Take(HuntOrder order, ImmutableArray<Destination> members) => order switch
    {
        HuntOrder.Circular => Circle(members),
        HuntOrder.Uniform => (this, [.. members.OrderBy(member => Answered.IndexOf(member))]),
        _ => (this, members),
    };

    public HuntTurns After(ExtensionNumber member)
    {
        var answered = new Destination(member.Value);
        return this with { Answered = Answered.Remove(answered).Add(answered) };
    }

    // A member that is gone is nobody to begin after.
    private (HuntTurns Next, ImmutableArray<Destination> Turns) Circle(ImmutableArray<Destination> members)
    {
        if (members.IsEmpty)
            return (this, members);
        var first = First is { } last ? (members.IndexOf(last) + 1) % members.Length : 0;
        ImmutableArray<Destination> turns = [.. members[first..], .. members[..first]];
        return (this with { First = turns[0] }, turns);
    }
}

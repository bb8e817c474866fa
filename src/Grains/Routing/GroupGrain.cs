using Orleans;
using Softswitch.Contracts.Routing;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Grains.Routing;

/// <summary>A shell around <see cref="HuntTurns"/>, in memory alone: after a move a group begins with its first member again.</summary>
internal sealed class GroupGrain : Grain, IGroupGrain
{
    private HuntTurns _turns = HuntTurns.New;

    public Task<ImmutableArray<Destination>> Turns(HuntOrder order, ImmutableArray<Destination> members)
    {
        (_turns, var turns) = _turns.Take(order, members);
        return Task.FromResult(turns);
    }

    public Task Answered(ExtensionNumber member)
    {
        _turns = _turns.After(member);
        return Task.CompletedTask;
    }
}

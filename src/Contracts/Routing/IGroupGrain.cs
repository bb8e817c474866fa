using Orleans;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Contracts.Routing;

/// <summary>Whose turn it is in a group whose members ring one after the other; key: <see cref="GrainKeys.Extension"/>.</summary>
public interface IGroupGrain : IGrainWithStringKey
{
    /// <summary>All members in the order in which a new call rings them.</summary>
    Task<ImmutableArray<Destination>> Turns(HuntOrder order, ImmutableArray<Destination> members);

    /// <summary>A member has answered a call of the group.</summary>
    Task Answered(ExtensionNumber member);
}

using Orleans;
using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Routing;

/// <summary>The calls that a limit counts (SPEC X11); key: <see cref="GrainKeys.Extension"/>.</summary>
public interface ICallLimitGrain : IGrainWithStringKey
{
    /// <summary>Counts the call; false when there are so many already. A call that is counted stays so.</summary>
    Task<bool> Enter(CallId call, int most);

    /// <summary>The call goes on: whoever does not say so for some minutes was lost with his node, and is not counted any more.</summary>
    Task Hold(CallId call);

    Task Leave(CallId call);
}

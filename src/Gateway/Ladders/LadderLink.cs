using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Ladders;

/// <summary>What this gateway remembers of calls, as others ask for it.</summary>
internal sealed class LadderLink(LadderKeeper keeper) : ILadderLink
{
    // Off the asker's turn: it goes through megabytes. The engine lets one asker in at a time.
    public Task<CallLadder> Ladder(TenantId tenant, CallId call) => Task.Run(() => new LadderSearch(keeper, tenant, call).Run());
}

using Orleans;

namespace Softswitch.Contracts.Users;

/// <summary>Counts wrong PINs, in memory; key: <see cref="GrainKeys.PinGuard"/>.</summary>
public interface IPinGuardGrain : IGrainWithStringKey
{
    /// <summary>Whether there were too many of late.</summary>
    Task<bool> IsBlocked();

    /// <summary>One more.</summary>
    Task Count();
}

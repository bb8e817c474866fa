using Orleans;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>In memory alone: a node that is lost forgets some guesses, of which there are too few to find a PIN by all the same.</summary>
internal sealed class PinGuardGrain(TimeProvider time) : Grain, IPinGuardGrain
{
    private PinGuesses _guesses = new();

    public Task<bool> IsBlocked() => Task.FromResult(_guesses.IsBlocked(time.GetUtcNow()));

    public Task Count()
    {
        _guesses = _guesses.With(time.GetUtcNow());
        DelayDeactivation(PinGuesses.Memory);
        return Task.CompletedTask;
    }
}

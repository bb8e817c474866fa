using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>What was recorded last, and by whom.</summary>
internal sealed class FakeRecordedSounds : IRecordedSounds
{
    public SoundConfig? Kept { get; private set; }

    public Actor? By { get; private set; }

    public Task<StoreResult> Keep(TenantId tenant, SoundConfig recorded, Actor by, CancellationToken cancellation = default)
    {
        (Kept, By) = (recorded, by);
        return Task.FromResult<StoreResult>(new StoreResult.Ok(1));
    }
}

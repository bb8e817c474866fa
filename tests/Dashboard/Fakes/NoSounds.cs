using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>For portals whose page of sounds nobody opens.</summary>
internal sealed class NoSounds : ISoundStore, ISoundIntake
{
    public Task Save(TenantId tenant, SoundId sound, Stream wave, long now, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task Discard(TenantId tenant, SoundId sound, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> Copy(TenantId tenant, SoundId sound, Stream destination, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<SoundBook> Book(TenantId tenant, SoundBook? known = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<SoundIntake> Take(TenantId tenant, string name, string? language, Stream file, Actor by, CancellationToken cancellation) =>
        throw new NotSupportedException();
}

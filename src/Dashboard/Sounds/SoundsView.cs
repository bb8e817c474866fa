using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Sounds;

/// <summary>What the page of sounds shows.</summary>
/// <param name="Login">Who looks.</param>
/// <param name="Tenant">Whose sounds they are.</param>
/// <param name="Tenants">What else the viewer may look at.</param>
/// <param name="Token">For the forms.</param>
/// <param name="MayChange">Whether the viewer may add, change and delete.</param>
public sealed record SoundsView(string Login, TenantConfig Tenant, ImmutableArray<TenantConfig> Tenants, FormToken Token, bool MayChange)
{
    public ImmutableArray<SoundLine> Sounds { get; init; } = [];

    /// <summary>What has just been done; null for nothing.</summary>
    public SoundDone? Done { get; init; }

    /// <summary>Why something was not done; empty when all is well.</summary>
    public ImmutableArray<SoundRefusal> Refusals { get; init; } = [];
}

using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;

namespace Softswitch.Dashboard.Sounds;

/// <summary>One sound of a tenant as the page shows it.</summary>
public sealed record SoundLine(Stored<SoundConfig> Stored, ImmutableArray<SoundUse> Uses)
{
    public SoundConfig Sound => Stored.Value;
}

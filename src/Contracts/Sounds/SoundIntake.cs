using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Contracts.Sounds;

/// <summary>How the taking in of a sound file ended.</summary>
public abstract record SoundIntake
{
    private SoundIntake()
    {
    }

    /// <summary>It is a sound of the tenant now.</summary>
    public sealed record Taken(Stored<SoundConfig> Sound) : SoundIntake;

    /// <summary>The errors name <c>name</c>, <c>language</c> or <c>file</c>.</summary>
    public sealed record Refused(ImmutableArray<FieldError> Errors) : SoundIntake;

    /// <summary>Too much is being converted already.</summary>
    public sealed record Busy : SoundIntake;

    public sealed record NoTenant : SoundIntake;
}

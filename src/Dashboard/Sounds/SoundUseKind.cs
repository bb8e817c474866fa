namespace Softswitch.Dashboard.Sounds;

/// <summary>What a tenant uses a sound for.</summary>
public enum SoundUseKind
{
    Prompt,
    Music,
    Service,
}

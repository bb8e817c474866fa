namespace Softswitch.Domain.Sounds;

/// <summary>One sound file of a tenant; written as 32 hex digits. What is heard of it never changes: other sound is another file.</summary>
public readonly record struct SoundId(Guid Value)
{
    public static bool TryParse(string? text, out SoundId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new SoundId(value);
        return parsed;
    }

    internal static SoundId? OrNull(string? text) => TryParse(text, out var id) ? id : null;

    public override string ToString() => Value.ToString("N");
}

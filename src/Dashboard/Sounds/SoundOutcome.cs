namespace Softswitch.Dashboard.Sounds;

/// <summary>How a form that was sent ended.</summary>
internal abstract record SoundOutcome
{
    private SoundOutcome()
    {
    }

    public sealed record Ok(SoundDone Done) : SoundOutcome;

    /// <param name="Status">Of HTTP.</param>
    /// <param name="Why">At least one reason.</param>
    public sealed record Refused(int Status, ImmutableArray<SoundRefusal> Why) : SoundOutcome;
}

namespace Softswitch.Contracts.Sounds;

/// <summary>A sound file in the form of <see cref="ISoundStore"/>, or why not.</summary>
public abstract record SoundConversion
{
    private SoundConversion()
    {
    }

    /// <param name="Wave">At its beginning. The caller disposes it; it leaves nothing behind.</param>
    /// <param name="Source">What the file was.</param>
    public sealed record Done(Stream Wave, int Milliseconds, string Source) : SoundConversion;

    /// <param name="Rule">One word: <c>empty</c>, <c>format</c>, <c>truncated</c>, <c>length</c>.</param>
    public sealed record Refused(string Rule, string Reason) : SoundConversion;

    /// <summary>Too much is being converted already.</summary>
    public sealed record Busy : SoundConversion;
}

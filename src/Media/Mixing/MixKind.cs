namespace Softswitch.Media.Mixing;

/// <summary>Which mix somebody hears.</summary>
public enum MixKind : byte
{
    /// <summary>That of all who only listen: one for all of them, to be encoded once.</summary>
    Shared,

    /// <summary>One that nobody else hears: without the own voice, with a whisper, at another gain.</summary>
    Own,

    /// <summary>Nothing.</summary>
    Silence,
}

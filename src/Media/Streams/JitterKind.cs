namespace Softswitch.Media.Streams;

/// <summary>What is to be heard next.</summary>
public enum JitterKind
{
    /// <summary>Nothing yet: no packet came, or the first ones are held back for the delay.</summary>
    Waiting,

    /// <summary>The sound of a payload.</summary>
    Frame,

    /// <summary>A payload that is decoded and left out, because the sound is later than it must be. Something to be heard follows at once.</summary>
    Surplus,

    /// <summary>Sound that is missing and is to be concealed.</summary>
    Lost,

    /// <summary>A pause the sender makes: background, if anything.</summary>
    Silence,
}

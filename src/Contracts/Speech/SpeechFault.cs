namespace Softswitch.Contracts.Speech;

/// <summary>Why nothing is spoken.</summary>
public enum SpeechFault
{
    /// <summary>Speech is switched off by setting.</summary>
    Off,

    /// <summary>The text is empty, too long or without a word in it, or the voice cannot be one.</summary>
    BadRequest,

    /// <summary>Too much is being spoken already; later it may be.</summary>
    Busy,

    /// <summary>The provider is not there.</summary>
    Unavailable,

    /// <summary>The provider took too long.</summary>
    TimedOut,

    /// <summary>The provider did not want to: the key, the model, the voice or the text.</summary>
    Refused,

    /// <summary>What the provider gave is no sound that can be played.</summary>
    BadSound,
}

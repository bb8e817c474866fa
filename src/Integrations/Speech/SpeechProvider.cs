namespace Softswitch.Integrations.Speech;

/// <summary>Who speaks.</summary>
public enum SpeechProvider
{
    /// <summary>The program espeak-ng of this machine.</summary>
    Espeak,

    /// <summary>A server that knows the form of <c>/v1/audio/speech</c>.</summary>
    Http,

    /// <summary>Nobody.</summary>
    Off,
}

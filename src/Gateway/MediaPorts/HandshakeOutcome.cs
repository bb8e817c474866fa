namespace Softswitch.Gateway.MediaPorts;

/// <summary>How a handshake at an endpoint ended. The words are those of its figure.</summary>
internal enum HandshakeOutcome
{
    /// <summary>Media flows.</summary>
    Done,

    /// <summary>The far end could not, or fell silent.</summary>
    Failed,

    /// <summary>Somebody with another certificate than the one described.</summary>
    Stranger,
}

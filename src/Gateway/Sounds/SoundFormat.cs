using Softswitch.Gateway.MediaPorts;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Sounds;

/// <summary>What was agreed on for the sound between a device and the gateway itself, which numbers payload types as the device does.</summary>
/// <param name="Line">Index of the media line.</param>
/// <param name="Audio">How sound is coded both ways.</param>
/// <param name="PayloadType">Of it.</param>
/// <param name="EventType">Payload type of keys (RFC 4733) on the clock of the sound; null: the device sends them otherwise.</param>
/// <param name="PtimeMilliseconds">What the device wants in a packet: 10 to 60 ms.</param>
internal sealed record SoundFormat(int Line, AudioFormat Audio, int PayloadType, int? EventType, int PtimeMilliseconds)
{
    /// <summary>The device wants to be sent nothing.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Null for plain RTP, and for keys that are not known yet.</summary>
    public MediaKeys? Keys { get; init; }

    /// <summary>How the keys come about at the endpoint itself; null where <see cref="Keys"/> says all.</summary>
    public HandshakeTerms? Handshake { get; init; }

    public bool IsSecure => Keys is not null || Handshake is not null;
}

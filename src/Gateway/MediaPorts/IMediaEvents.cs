namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// What a loop tells about endpoints. Called on the loop's thread: an implementation hands the news on and returns at once. News of an
/// endpoint may still come while it is being released.
/// </summary>
internal interface IMediaEvents
{
    void OnFirstPacket(MediaEndpointId endpoint);

    /// <summary>Nothing came for <paramref name="silence"/>, counted from the last packet or from when watching began.</summary>
    void OnSilence(MediaEndpointId endpoint, TimeSpan silence);

    void OnResumed(MediaEndpointId endpoint);

    /// <summary>The handshake with the far end is over; told once for each.</summary>
    void OnHandshake(MediaEndpointId endpoint, HandshakeOutcome outcome);

    /// <summary>What came to a port could not be handled and was dropped. Told once in a while, whatever the rate.</summary>
    /// <param name="failures">How many there were in all.</param>
    void OnFailure(Exception failure, long failures);
}

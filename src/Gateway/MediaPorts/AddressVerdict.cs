namespace Softswitch.Gateway.MediaPorts;

/// <summary>What <see cref="AddressLock"/> thinks of a packet's source.</summary>
internal enum AddressVerdict
{
    Stranger,

    /// <summary>Let it pass, though its address is not (yet) where to send to.</summary>
    Heard,

    /// <summary>The far end: <see cref="AddressLock.Locked"/> is its address.</summary>
    Locked,
}

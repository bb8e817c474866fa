namespace Softswitch.Gateway.Transport.Streams;

/// <summary>What adding to an <see cref="OutputQueue"/> means for who adds.</summary>
internal enum OutputState
{
    /// <summary>Added, and nobody writes: the caller must.</summary>
    Idle,

    /// <summary>Added behind what is being written.</summary>
    Busy,

    /// <summary>Not added: the reader is too slow.</summary>
    Full,

    /// <summary>Not added: more than the queue ever holds.</summary>
    TooLarge,

    Closed,
}

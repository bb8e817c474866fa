namespace Softswitch.Embedded.Calls;

/// <summary>A caller who waits. Linked into <see cref="CallTimeouts"/>.</summary>
internal abstract class PendingCall
{
    internal PendingCall? Earlier { get; set; }

    internal PendingCall? Later { get; set; }

    internal CallTimeouts.Lane? Lane { get; set; }

    /// <summary>When the caller gives up, on the clock of <see cref="CallTimeouts"/>.</summary>
    internal long Deadline { get; set; }

    /// <summary>Activations that did not take the call.</summary>
    internal int Forwards { get; set; }

    internal abstract void Expire(TimeSpan timeout);
}

using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Calls;

/// <summary>One call on its way to a grain or observer. Emitted proxies derive one class per method, with the arguments as fields.</summary>
internal abstract class GrainRequest : Work
{
    /// <summary>Constant per class.</summary>
    internal abstract CallTraits Traits { get; }

    /// <summary>Interface and method, for logs.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether the request goes on to a new activation when this one ends.</summary>
    internal virtual bool SurvivesActivation => true;

    /// <summary>Whether the caller has given up.</summary>
    internal abstract bool IsAbandoned { get; }

    internal bool IsOneWay => (Traits & CallTraits.OneWay) != CallTraits.None;

    /// <summary>Calls the method.</summary>
    internal abstract Task? Start(object target);

    /// <summary>The task of a caller who cannot be answered at once; expires with the call time-out.</summary>
    internal abstract Task Promise(CallTimeouts timeouts);

    /// <summary>Counts an activation that did not take the call, of which there is a promise. Returns how many there were.</summary>
    internal virtual int CountForward() => 0;

    /// <summary>A failed task of the method's type.</summary>
    internal abstract Task Fail(Exception exception);

    /// <summary>Hands the outcome to whoever holds the promise, if anyone does.</summary>
    internal abstract void Settle(Task outcome);

    internal sealed override void Run(Mailbox mailbox) => _ = ((GrainActivation)mailbox).Accept(this);
}

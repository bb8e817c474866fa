namespace Softswitch.Domain.Calls;

/// <summary>Where a call is in its life. Only forward, but for a call that is led on, which is routed again.</summary>
public enum CallPhase
{
    /// <summary>Nothing is known yet: the state before the first input.</summary>
    New,

    /// <summary>Offered by the caller; the route is being looked up.</summary>
    Routing,

    /// <summary>Offered to at least one device.</summary>
    Ringing,

    /// <summary>Answered: caller and partner are connected.</summary>
    Talking,

    /// <summary>The verdict is known; the legs are being closed and report their media figures.</summary>
    Ending,

    /// <summary>Closed; the record can be written.</summary>
    Ended,
}

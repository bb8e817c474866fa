namespace Softswitch.Domain.Routing;

/// <summary>What happens at a station of a call's way. The names are shown: do not rename.</summary>
public enum RouteNodeKind
{
    /// <summary>Devices ring, or a service answers.</summary>
    Rings,

    /// <summary>Somebody of the tenant rings, whose name was keyed.</summary>
    RingsByName,

    /// <summary>A number outside is called.</summary>
    CallsOutside,

    /// <summary>The caller is told something, or asked to key something.</summary>
    Asks,

    /// <summary>A function indicator is switched.</summary>
    Switches,

    /// <summary>A limit counts calls.</summary>
    Counts,

    /// <summary>Whether channels are registered has a say.</summary>
    Checks,

    /// <summary>The caller is told that it is busy, for a limit is reached.</summary>
    Busy,

    /// <summary>The way leads in a circle, or is too long.</summary>
    Loops,

    /// <summary>Somebody who called in calls as a user.</summary>
    CallsAs,

    /// <summary>Nobody is there to be called in this way.</summary>
    Refuses,

    /// <summary>There is more than can be shown.</summary>
    More,
}

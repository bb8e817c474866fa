namespace Softswitch.Domain.Routing;

/// <summary>What had a say in where a call went. The names are shown and kept in records: do not rename.</summary>
public enum RouteRule
{
    /// <summary>The number plan or the setting of a number of the tenant.</summary>
    Did,

    /// <summary>A user, a service or nobody has this extension.</summary>
    Extension,

    /// <summary>A group rings members, or leads on.</summary>
    Group,

    /// <summary>A forward extension.</summary>
    Forward,

    /// <summary>A period of the week, or none.</summary>
    TimeRouting,

    /// <summary>Who calls, or what was called.</summary>
    LocationRouting,

    /// <summary>How many calls there are.</summary>
    CallLimit,

    /// <summary>How somebody wants to be reached.</summary>
    Reach,

    /// <summary>The steps of a call plan.</summary>
    Plan,

    /// <summary>How a function indicator stands.</summary>
    Indicator,

    /// <summary>Whether somebody is there.</summary>
    TimeFilter,

    /// <summary>Whether channels are registered.</summary>
    BackUp,

    /// <summary>The night mode of the tenant.</summary>
    NightMode,

    /// <summary>What a caller chose, or that he is asked.</summary>
    Menu,

    /// <summary>Whether a caller is known.</summary>
    Authentication,

    /// <summary>What somebody keyed who signs in.</summary>
    SignIn,

    /// <summary>The extension that a caller keyed, or that he is asked.</summary>
    Selector,

    /// <summary>A short number, for one outside.</summary>
    ShortNumber,

    /// <summary>Whether a caller may call as a user, and whom he calls.</summary>
    Disa,

    /// <summary>A number outside.</summary>
    Outside,

    /// <summary>The way leads in a circle, or is too long.</summary>
    Loop,
}

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>In which order the members of a group ring (SPEC X2). The names are stored and shown: do not rename.</summary>
public enum HuntOrder
{
    /// <summary>All at once.</summary>
    Simultaneous,

    /// <summary>One after the other, always from the first.</summary>
    Fixed,

    /// <summary>One after the other, each call from the member after the one that the last call began with.</summary>
    Circular,

    /// <summary>One after the other, who answered a call of the group longest ago first.</summary>
    Uniform,
}

namespace Softswitch.Domain.Trunks;

/// <summary>For what a call wants a place on a trunk.</summary>
public enum TrunkUse
{
    /// <summary>The carrier brought it: only the number of calls at a time counts.</summary>
    Incoming,

    /// <summary>Towards the carrier.</summary>
    Outgoing,

    /// <summary>Towards an emergency centre: no limit counts (SPEC R12).</summary>
    Emergency,
}

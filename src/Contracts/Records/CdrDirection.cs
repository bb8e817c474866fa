namespace Softswitch.Contracts.Records;

/// <summary>Which way a call went, seen from its tenant. The names are stored: do not rename.</summary>
public enum CdrDirection
{
    /// <summary>Between numbers of the tenant.</summary>
    Internal,

    /// <summary>From outside to a number of the tenant.</summary>
    Incoming,

    /// <summary>From the tenant to a number outside.</summary>
    Outgoing,
}

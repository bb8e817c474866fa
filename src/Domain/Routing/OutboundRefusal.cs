namespace Softswitch.Domain.Routing;

/// <summary>Why nobody outside is called. The names are stored and shown: do not rename.</summary>
public enum OutboundRefusal
{
    /// <summary>The tenant has not set its company number (SPEC T7).</summary>
    NoCompanyNumber,

    /// <summary>What was dialled is no number.</summary>
    UnknownNumber,
    BarredByAccount,
    BarredByUser,
    NotInDialOutGroup,

    /// <summary>The group of the user does not exist (any more).</summary>
    UnknownDialOutGroup,
}

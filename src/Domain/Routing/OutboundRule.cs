namespace Softswitch.Domain.Routing;

/// <summary>What had a say in a call to outside. The names are shown: do not rename.</summary>
public enum OutboundRule
{
    /// <summary>What the dialled digits mean in the caller's country.</summary>
    NumberRead,

    /// <summary>SPEC R12: nothing bars it and the caller is always told.</summary>
    Emergency,

    /// <summary>SPEC T7: without a company number nobody calls outside.</summary>
    CompanyNumber,

    /// <summary>SPEC R11, on the account.</summary>
    AccountBarring,

    /// <summary>SPEC R11, on the user.</summary>
    UserBarring,

    /// <summary>SPEC R11, the group of the user.</summary>
    DialOutGroup,

    /// <summary>Whose number is shown.</summary>
    ShownNumber,

    /// <summary>Whose name is shown.</summary>
    ShownName,

    /// <summary>Who asked not to be shown.</summary>
    Anonymity,

    /// <summary>Which area an emergency centre serves.</summary>
    AreaCode,

    /// <summary>How much the channel and its tenant may call outside.</summary>
    FraudLimit,
}

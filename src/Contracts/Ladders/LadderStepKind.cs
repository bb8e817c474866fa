namespace Softswitch.Contracts.Ladders;

/// <summary>Which way a <see cref="LadderStep"/> went.</summary>
public enum LadderStepKind
{
    /// <summary>The gateway told the call something.</summary>
    Event,

    /// <summary>The call had the gateway do something.</summary>
    Command,

    /// <summary>The call could not be reached.</summary>
    Fault,
}

using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Fraud;

/// <summary>What a tenant or a channel is told of its calls to outside. A closed set.</summary>
public abstract record FraudInput
{
    private FraudInput()
    {
    }

    /// <summary>May this call be made?</summary>
    /// <param name="Price">Per minute, of the trunk that is tried first.</param>
    /// <param name="IsCostly">To another country, or to a premium number.</param>
    public sealed record Asked(CallId Call, decimal Price, bool IsCostly) : FraudInput;

    /// <summary>A call is under way: told when it is answered, and while it lasts.</summary>
    /// <param name="Price">Per minute, of the trunk that carries it.</param>
    public sealed record Running(CallId Call, decimal Price, DateTimeOffset? AnsweredAt) : FraudInput;

    public sealed record Ended(CallId Call, DateTimeOffset At) : FraudInput;

    /// <summary>Time passed.</summary>
    public sealed record Passed : FraudInput;

    /// <summary>An administrator lets calls through again: what was is forgotten.</summary>
    public sealed record Lifted : FraudInput;

    /// <summary>What calls cost before this state began.</summary>
    public sealed record Restored(ImmutableArray<FraudCharge> Charges) : FraudInput;
}

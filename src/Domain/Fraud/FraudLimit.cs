namespace Softswitch.Domain.Fraud;

/// <summary>What is limited of calls to outside. The names are stored in CDRs and shown: do not rename.</summary>
public enum FraudLimit
{
    CallsPerMinute,
    CallsAtOnce,

    /// <summary>Calls to other countries and to premium numbers.</summary>
    CostlyPerHour,
    SpendPerHour,
    SpendPerDay,
}

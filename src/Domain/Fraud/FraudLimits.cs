using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Fraud;

/// <summary>
/// How much may be called outside before it looks like theft. Hours and days are the last 60 minutes and 24 hours, at any moment.
/// Emergency calls and calls within the tenant do not count.
/// </summary>
/// <param name="CallsPerMinute">Calls begun in a minute.</param>
/// <param name="CallsAtOnce">Calls at a time, those that ring included.</param>
/// <param name="CostlyPerHour">Calls begun in an hour to other countries and to premium numbers.</param>
/// <param name="SpendPerHour">In the platform's currency, by what the trunks take; calls under way count with their time so far.</param>
/// <param name="SpendPerDay">As <paramref name="SpendPerHour"/>.</param>
/// <param name="EndsCalls">Calls under way that cost money end when a spend limit is reached.</param>
public sealed record FraudLimits(
    int CallsPerMinute, int CallsAtOnce, int CostlyPerHour, decimal SpendPerHour, decimal SpendPerDay, bool EndsCalls)
{
    /// <summary>The numbers that fraud calls: other countries, and premium ones.</summary>
    public const NumberCategory Costly = NumberCategory.International | NumberCategory.InternationalPremium
        | NumberCategory.Premium | NumberCategory.PremiumAdult | NumberCategory.PremiumEntertainment;

    /// <summary>Of a channel that nothing else is set for: a busy person at a desk stays below.</summary>
    public static readonly FraudLimits OfChannel = new(20, 5, 30, 10, 30, true);

    /// <summary>Of a tenant that nothing else is set for: an office of some hundred people stays below.</summary>
    public static readonly FraudLimits OfTenant = new(300, 200, 300, 100, 300, true);
}

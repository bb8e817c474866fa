namespace Softswitch.Domain.Fraud;

/// <summary>Talk that cost money.</summary>
/// <param name="Price">Per minute.</param>
public sealed record FraudCharge(DateTimeOffset From, DateTimeOffset Until, decimal Price)
{
    public static decimal Cost(decimal price, TimeSpan time) => price * time.Ticks / TimeSpan.TicksPerMinute;
}

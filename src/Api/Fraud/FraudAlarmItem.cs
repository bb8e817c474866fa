using System.ComponentModel;
using Softswitch.Contracts.Fraud;
using Softswitch.Domain.Fraud;

namespace Softswitch.Api.Fraud;

/// <summary>Calls to outside reached a limit.</summary>
internal sealed record FraudAlarmItem
{
    [Description("Null when it is the limit of the tenant")]
    public required string? Channel { get; init; }

    public required FraudLimit Limit { get; init; }

    public required DateTimeOffset At { get; init; }

    public static FraudAlarmItem Of(FraudAlarm alarm) => new() { Channel = alarm.Channel?.Value, Limit = alarm.Limit, At = alarm.At };
}

using System.ComponentModel;
using Softswitch.Contracts.Ladders;

namespace Softswitch.Api.Ladders;

internal sealed record LadderMessageItem
{
    public required DateTimeOffset At { get; init; }

    [Description("0 is the caller's")]
    public required int Leg { get; init; }

    [Description("Sent by the gateway; else received")]
    public required bool IsSent { get; init; }

    [Description("udp, tcp, tls, ws or wss")]
    public required string Transport { get; init; }

    [Description("Address and port of the other side")]
    public required string Remote { get; init; }

    [Description("The whole message; credentials and media keys are blanked")]
    public required string Text { get; init; }

    public static LadderMessageItem Of(LadderMessage message) => new()
    {
        At = message.At,
        Leg = message.Leg.Value,
        IsSent = message.IsSent,
        Transport = message.Transport,
        Remote = message.Remote,
        Text = message.Text,
    };
}

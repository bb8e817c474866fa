using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>What tells a phone how to ring (RFC 3261 20.4; SPEC C7). Phones go by the text after "info=" alone.</summary>
internal static class AlertLines
{
    public static ReadOnlySpan<byte> Of(RingAlert alert) => alert switch
    {
        RingAlert.Group => "Alert-Info: <http://localhost>;info=alert-group\r\n"u8,
        RingAlert.Queue => "Alert-Info: <http://localhost>;info=alert-acd\r\n"u8,
        RingAlert.National => "Alert-Info: <http://localhost>;info=alert-external\r\n"u8,
        RingAlert.International => "Alert-Info: <http://localhost>;info=alert-community-2\r\n"u8,
        _ => "Alert-Info: <http://localhost>;info=alert-community-1\r\n"u8,
    };
}

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>How a phone of sipp reaches the switch.</summary>
internal enum SipTransport
{
    Udp,
    Tcp,
}

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>A user, the password and the port of the phone that plays it.</summary>
/// <param name="Address">Where the phone is; null for the address of the switch.</param>
/// <param name="Proxy">Address and port that its requests go to first; null for the switch itself.</param>
internal sealed record SipAccount(string User, string Password, int Port, SipTransport Transport = SipTransport.Udp, string? Address = null, string? Proxy = null);

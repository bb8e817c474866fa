namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>A user, the password and the port of the phone that plays it.</summary>
internal sealed record SipAccount(string User, string Password, int Port, SipTransport Transport = SipTransport.Udp);

namespace Softswitch.Domain.Devices.Registrations;

/// <summary>What a REGISTER asks for one contact.</summary>
/// <param name="Expires">The time asked for; null when the device left it open; zero removes the binding.</param>
public sealed record ContactChange(string Contact, string? InstanceId, int RegId, TimeSpan? Expires);

namespace Softswitch.Storage.Demo;

/// <param name="DevicePassword">The password of every phone; null to generate one.</param>
public sealed record DemoOptions(string? DevicePassword);

namespace Softswitch.Storage.Demo;

/// <summary>Passwords to use; those that are null are generated.</summary>
public sealed record DemoOptions(string? DevicePassword, string? AdminPassword);

namespace Softswitch.Domain.Numbers;

/// <summary>An external number of the tenant and the extension it rings, as asked for from outside.</summary>
public sealed record DidConfig(string Number, string Extension);

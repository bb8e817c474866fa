namespace Softswitch.Gateway.Observation;

/// <summary>A capture server.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">UDP.</param>
/// <param name="Node">Names this gateway there.</param>
/// <param name="Password">Null for none.</param>
public sealed record HepTarget(string Host, int Port, uint Node, string? Password)
{
    // Without the password: records are easily logged.
    public override string ToString() => $"{Host}:{Port}";
}

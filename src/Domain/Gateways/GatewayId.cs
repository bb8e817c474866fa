namespace Softswitch.Domain.Gateways;

/// <summary>Names one gateway process; the same across its restarts. 1 to 64 characters of a-z, 0-9, '.' and '-'.</summary>
public readonly record struct GatewayId(string Value)
{
    public override string ToString() => Value;
}

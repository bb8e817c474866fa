namespace Softswitch.Engine.Tests.Probes;

/// <summary>A stored state.</summary>
public sealed record Wallet
{
    public int Coins { get; init; }
}

namespace Softswitch.Engine.Tests.Probes;

/// <summary>A grain with one record, seen through two stored states.</summary>
public interface IWalletGrain : IGrainWithStringKey
{
    Task Put(int coins);

    /// <summary>Writes through the other state, which does not know of earlier writes.</summary>
    Task PutBlindly(int coins);

    Task<int> Coins();

    Task<bool> Exists();

    Task Clear();

    Task Leave();
}

namespace Softswitch.Engine.Tests.Probes;

internal sealed class WalletGrain(
    [PersistentState("wallet")] IPersistentState<Wallet> wallet,
    [PersistentState("wallet")] IPersistentState<Wallet> blind) : Grain, IWalletGrain
{
    public Task Put(int coins)
    {
        wallet.State = wallet.State with { Coins = coins };
        return wallet.WriteStateAsync();
    }

    public Task PutBlindly(int coins)
    {
        blind.State = blind.State with { Coins = coins };
        return blind.WriteStateAsync();
    }

    public Task<int> Coins() => Task.FromResult(wallet.State.Coins);

    public Task<bool> Exists() => Task.FromResult(wallet.RecordExists);

    public Task Clear() => wallet.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

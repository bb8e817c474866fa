using Orleans.Storage;

namespace Softswitch.Engine.Tests;

public sealed class StateTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task State_survives_deactivation()
    {
        var grain = engine.Grains.GetGrain<IWalletGrain>(nameof(State_survives_deactivation));
        Assert.False(await grain.Exists());
        await grain.Put(3);
        await grain.Put(5);
        await grain.Leave();
        Assert.True(await grain.Exists());
        Assert.Equal(5, await grain.Coins());
    }

    [Fact]
    public async Task Cleared_state_is_blank()
    {
        var grain = engine.Grains.GetGrain<IWalletGrain>(nameof(Cleared_state_is_blank));
        await grain.Put(3);
        await grain.Clear();
        Assert.False(await grain.Exists());
        Assert.Equal(0, await grain.Coins());
        await grain.Put(4);
        Assert.Equal(4, await grain.Coins());
    }

    [Fact]
    public async Task Second_writer_meets_a_conflict_and_its_activation_ends()
    {
        var grain = engine.Grains.GetGrain<IWalletGrain>(nameof(Second_writer_meets_a_conflict_and_its_activation_ends));
        await grain.Put(3);
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.PutBlindly(7));
        Assert.Equal(3, await grain.Coins());
        await grain.PutBlindly(7);
        await grain.Leave();
        Assert.Equal(7, await grain.Coins());
    }
}

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Tests on a host of their own.</summary>
public abstract class GrainTests : IAsyncLifetime
{
    private protected GrainHost Host { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Host = await GrainHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

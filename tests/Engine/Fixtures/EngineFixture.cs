namespace Softswitch.Engine.Tests.Fixtures;

/// <summary>A running engine with the probe grains of this assembly. Each engine has its own part of this class.</summary>
public partial class EngineFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The way to the grains for code that is no grain.</summary>
    public IGrainFactory Grains => Client;

    /// <summary>How long a grain waits for the answer of another.</summary>
    protected virtual TimeSpan CallTimeout => TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may be idle here.</summary>
    protected virtual TimeSpan CollectionAge => TimeSpan.FromMinutes(15);

    protected virtual TimeSpan CollectionQuantum => TimeSpan.FromMinutes(1);

    /// <summary>Waits until something that the engine does by itself has happened.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> happened)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !await happened();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "It never happened.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    public static Task EventuallyAsync(Func<bool> happened) => EventuallyAsync(() => Task.FromResult(happened()));
}

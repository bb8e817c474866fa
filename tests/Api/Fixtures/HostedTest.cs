namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A test class with a host of its own for each test.</summary>
public abstract class HostedTest : IAsyncLifetime, IAsyncDisposable
{
    protected HostedTest()
        : this(ApiHost.Generous)
    {
    }

    protected HostedTest(ApiOptions options) => Host = new ApiHost { Options = options };

    protected ApiHost Host { get; }

    public virtual Task InitializeAsync() => Host.InitializeAsync();

    public virtual Task DisposeAsync() => Host.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

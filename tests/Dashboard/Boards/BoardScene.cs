using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Prints;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Support.Time;

namespace Softswitch.Dashboard.Tests.Boards;

/// <summary>The boards of a node on a clock of its own.</summary>
internal sealed class BoardScene : IAsyncDisposable
{
    public static readonly PageTexts Texts = PageTexts.In("en");

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public BoardScene(DashboardOptions? options = null)
    {
        var (factory, grains) = FakeGrains.Create();
        Board = grains.Board(Sample.Tenant.Value);
        var owners = new ChannelOwners(new FakeConfiguration(), Clock);
        var writer = new RowWriter(_services, _services.GetRequiredService<ILoggerFactory>());
        Boards = new LiveBoards(factory, writer, owners, options ?? new DashboardOptions(), Clock, NullLogger<LiveBoards>.Instance);
    }

    public ManualTimeProvider Clock { get; } = new(Sample.Now);

    public FakeBoard Board { get; }

    public LiveBoards Boards { get; }

    public async Task<BoardScene> Started()
    {
        await Boards.StartAsync(CancellationToken.None);
        return this;
    }

    /// <summary>Moves time on tick by tick until something is so; a tick's work ends on other threads.</summary>
    public Task Until(Func<bool> isSo, TimeSpan? atMost = null) => Clock.PassUntilAsync(LiveBoards.Tick, isSo, atMost);

    public async ValueTask DisposeAsync()
    {
        await Boards.StopAsync(CancellationToken.None);
        Boards.Dispose();
        await _services.DisposeAsync();
    }
}

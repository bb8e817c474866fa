using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Prints;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Live;

/// <summary>Brings a board to a page: first the whole of it, then what changes. A page that is slow skips pictures, it never queues them.</summary>
internal sealed class BoardHub(LiveBoards boards, TenantAccess tenants, DashboardOptions options, TimeProvider time) : Hub
{
    private const string Watching = "watching";

    public override Task OnConnectedAsync()
    {
        // A page of another site on the same domain would bring the cookie along too.
        if (!IsOwnPage(Context.GetHttpContext()!.Request))
            Context.Abort();
        LiveInstruments.Opened();
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        LiveInstruments.Closed();
        return base.OnDisconnectedAsync(exception);
    }

    public async IAsyncEnumerable<BoardUpdate> Watch(string tenant, string language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One per connection: connections are what is counted.
        if (!Context.Items.TryAdd(Watching, true))
            throw new HubException("watching already");
        using var lifetime = new CancellationTokenSource(options.StreamLifetime, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(lifetime.Token, cancellationToken);
        using var watch = await Open(tenant, PageTexts.In(language), until.Token);
        BoardPrint? shown = null;
        while (await Next(watch, shown, until.Token) is { } print)
        {
            if (BoardUpdate.Between(shown, print, time.GetUtcNow()) is { } update)
                yield return update;
            shown = print;
        }
    }

    private async Task<BoardWatch> Open(string tenant, PageTexts texts, CancellationToken cancellation)
    {
        try
        {
            if (PortalUser.Of(Context.User!) is not { } user || await tenants.Find(user, tenant, cancellation) is not { } found)
                throw new HubException("no such tenant");
            return boards.Watch(new TenantId(found.Id), texts) ?? throw new HubException("too many pages are live");
        }
        catch (StorageUnavailableException away)
        {
            throw new HubException("the database is not available", away);
        }
    }

    // Null when the stream has lasted long enough, or the page is gone.
    private async Task<BoardPrint?> Next(BoardWatch watch, BoardPrint? shown, CancellationToken until)
    {
        try
        {
            if (shown is not null)
                await Task.Delay(options.UpdateInterval, time, until);
            return await watch.After(shown, until);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value));
}

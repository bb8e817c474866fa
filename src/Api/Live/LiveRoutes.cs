using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Orleans;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Live;

/// <summary>What goes on now (SPEC L4).</summary>
internal static class LiveRoutes
{
    private const string Path = "/tenants/{tenant}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/live", Board).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Live", "Read what goes on in a tenant now") { Answer = typeof(LiveItem) });
        routes.MapGet(Path + "/users/{user}/live", User).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Live", "Read what a user does now") { Answer = typeof(UserLive), Refusals = [404] });
        routes.MapGet(Path + "/channels/{channel}/live", Channel).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Live", "Read the registrations and calls of a channel") { Answer = typeof(ChannelLive), Refusals = [404] });
        routes.MapGet(Path + "/events", Events).RequireRole(Role.Reader).WithMetadata(RequestBudget.Stream).Describe(new RouteNotes("Live", "Follow what goes on in a tenant")
        {
            Detail = "Server-sent events: 'snapshot' (as of /live) first, then 'call', 'channel' and 'user' with their new state. Ids are epoch-sequence; "
                + "a client that comes back with Last-Event-ID gets what it missed, or a new snapshot. Comments keep quiet streams alive; "
                + "a client that does not keep up is disconnected; every stream ends after some minutes, to be resumed.",
            Answer = typeof(string),
            AnswerMedia = EventStream.MediaType,
        });
    }

    private static async Task<IResult> Board(ApiRequest request)
    {
        var board = request.Service<IGrainFactory>().GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(request.Tenant));
        return Answer.Of(LiveItem.Of(await board.Snapshot().WaitAsync(request.Cancellation)));
    }

    private static async Task<IResult> User(ApiRequest request)
    {
        if (!UserId.TryParse(request.Route("user"), out var user))
            return Problem.NotFound("user");
        var grain = request.Service<IGrainFactory>().GetGrain<IUserGrain>(GrainKeys.User(request.Tenant, user));
        return await grain.View().WaitAsync(request.Cancellation) is { } view ? Answer.Of(UserLive.Of(view)) : Problem.NotFound("user");
    }

    private static async Task<IResult> Channel(ApiRequest request)
    {
        if (!ChannelName.TryParse(request.Route("channel"), out var channel))
            return Problem.NotFound("channel");
        var grain = request.Service<IGrainFactory>().GetGrain<IChannelGrain>(GrainKeys.Channel(request.Tenant, channel));
        return await grain.View().WaitAsync(request.Cancellation) is { } view ? Answer.Of(ChannelLive.Of(view)) : Problem.NotFound("channel");
    }

    private static async Task<IResult> Events(ApiRequest request)
    {
        if (request.Service<OpenStreams>().Take(request.Caller.Who) is not { } place)
            return Problem.TooMany();
        try
        {
            LivePosition? resume = LivePosition.TryParse(request.Http.Request.Headers["Last-Event-ID"].ToString(), out var at) ? at : null;
            var listener = await request.Service<LiveFeed>().Subscribe(request.Tenant, resume, request.Cancellation);
            return new EventStream(
                listener, place, request.Caller, request.Service<CallerCheck>(), request.Options, request.Service<TimeProvider>(),
                request.Service<IHostApplicationLifetime>().ApplicationStopping);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Calls;

/// <summary>Calls that go on now.</summary>
internal static class CallRoutes
{
    private const string Path = "/tenants/{tenant}/calls";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Calls", "List the calls that go on now, the oldest first") { Answer = typeof(PageBody<CallItem>) });
        routes.MapGet(Path + "/{call}", Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Calls", "Read a call") { Answer = typeof(CallItem), Refusals = [404] });
        routes.MapGet(Path + "/{call}/quality", Quality).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Calls", "Read how the sound of a call is now") { Answer = typeof(CallQuality), Refusals = [404] });
        routes.MapDelete(Path + "/{call}", HangUp).RequireRole(Role.Supervisor)
            .Describe(new RouteNotes("Calls", "Hang up a call") { Status = 204, Refusals = [404] });
        routes.MapPost(Path + "/{call}/recording", Record).RequireRole(Role.Supervisor)
            .Describe(new RouteNotes("Calls", "Record a talk, both sides of it, or pause its recording")
            {
                Status = 204,
                Refusals = [400, 404, 413, 415],
                Body = typeof(RecordingInput),
                Example = """{ "state": "Recording" }""",
            });
        routes.MapDelete(Path + "/{call}/recording", StopRecording).RequireRole(Role.Supervisor)
            .Describe(new RouteNotes("Calls", "End the recording of a talk") { Status = 204, Refusals = [404] });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var board = request.Service<IGrainFactory>().GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(request.Tenant));
        var snapshot = await board.Snapshot().WaitAsync(request.Cancellation);
        return Answer.Of(new PageBody<CallItem> { Items = [.. snapshot.Calls.Select(CallItem.Of)], Next = null });
    }

    private static async Task<IResult> Read(ApiRequest request) =>
        Find(request) is { } call && await View(call, request) is { } view ? Answer.Of(CallItem.Of(view)) : Problem.NotFound("call");

    // Asked of the gateway that holds the call, and only when somebody wants to know.
    private static async Task<IResult> Quality(ApiRequest request)
    {
        if (Find(request) is not { } call || await View(call, request) is not { } view)
            return Problem.NotFound("call");
        var gateway = await request.Service<IGrainFactory>().GetGrain<IGatewayGrain>(view.Gateway.Value).Link().WaitAsync(request.Cancellation);
        ImmutableArray<LegReport> reports = gateway is null ? [] : await gateway.Media(view.Tenant, view.Id).WaitAsync(Patience, request.Cancellation);
        return Answer.Of(new CallQuality { Legs = [.. reports.Select(LegQuality.Of)] });
    }

    private static async Task<IResult> HangUp(ApiRequest request)
    {
        if (Find(request) is not { } call || await View(call, request) is not { } view || !await call.HangUp().WaitAsync(request.Cancellation))
            return Problem.NotFound("call");
        // Known to have happened, so it is logged even when the client is gone by now.
        var before = JsonSerializer.Serialize(CallItem.Of(view), ApiJson.Options);
        await request.Service<IAuditStore>().Append(new AuditEntry(request.Actor, request.Tenant, $"call {view.Id}", before, null), CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Record(ApiRequest request) =>
        (await request.Body<RecordingInput>()).IsRefused(out var refusal, out var input)
            ? refusal
            : await Give(request, input.State == CallRecordingState.Paused ? RecordingOrder.Pause : RecordingOrder.Record);

    private static Task<IResult> StopRecording(ApiRequest request) => Give(request, RecordingOrder.Stop);

    private static async Task<IResult> Give(ApiRequest request, RecordingOrder order)
    {
        if (Find(request) is not { } call || await View(call, request) is not { } view || !await call.Record(order).WaitAsync(request.Cancellation))
            return Problem.NotFound("call");
        await request.Service<IAuditStore>().Append(
            new AuditEntry(request.Actor, request.Tenant, $"recording of call {view.Id}", null, JsonSerializer.Serialize(order, ApiJson.Options)),
            CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static ICallGrain? Find(ApiRequest request) =>
        CallId.TryParse(request.Route("call"), out var id)
            ? request.Service<IGrainFactory>().GetGrain<ICallGrain>(GrainKeys.Call(request.Tenant, id))
            : null;

    private static async Task<CallView?> View(ICallGrain call, ApiRequest request) =>
        await call.View().WaitAsync(request.Cancellation) is { } view && view.Tenant == request.Tenant ? view : null;
}

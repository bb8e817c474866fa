using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;

namespace Softswitch.Api.Fraud;

/// <summary>How much is called outside, and the end of a block before its time. That of the tenant protects the platform, so only the platform lifts it.</summary>
internal static class FraudRoutes
{
    private const string Path = "/tenants/{tenant}/limits";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Read).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Limits", "Read how much is called outside, next to the limits") { Answer = typeof(FraudStatusItem) });
        routes.MapPost(Path + "/lift", LiftAll).RequireRole(Role.Admin)
            .Describe(new RouteNotes("Limits", "Forget what the tenant and its channels called outside, so that calls pass again") { Status = 204 });
        routes.MapPost(Path + "/channels/{channel}/lift", LiftChannel).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Limits", "Forget what a channel called outside, so that its calls pass again") { Status = 204, Refusals = [404] });
    }

    private static async Task<IResult> Read(ApiRequest request) =>
        Answer.Of(FraudStatusItem.Of(await Grain(request).Status().WaitAsync(request.Cancellation)));

    private static Task<IResult> LiftAll(ApiRequest request) => Lift(request, null);

    private static async Task<IResult> LiftChannel(ApiRequest request) =>
        ChannelName.TryParse(request.Route("channel"), out var channel)
        && await request.Service<IConfigurationStore>().Channels.Find(request.Tenant, channel, request.Cancellation) is not null
            ? await Lift(request, channel)
            : Problem.NotFound("channel");

    private static async Task<IResult> Lift(ApiRequest request, ChannelName? channel)
    {
        var grain = Grain(request);
        var before = await grain.Status().WaitAsync(request.Cancellation);
        await grain.Lift(channel).WaitAsync(request.Cancellation);

        // Known to have happened, so it is logged even when the client is gone by now.
        var lifted = channel is null ? before.Tenant : before.Channels.FirstOrDefault(each => each.Channel == channel);
        var shown = lifted is null ? null : JsonSerializer.Serialize(FraudCountsItem.Of(lifted), ApiJson.Options);
        var what = channel is { } name ? $"limits channel {name}" : $"limits {request.Tenant}";
        await request.Service<IAuditStore>().Append(new AuditEntry(request.Actor, request.Tenant, what, shown, null), CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static IFraudGrain Grain(ApiRequest request) =>
        request.Service<IGrainFactory>().GetGrain<IFraudGrain>(GrainKeys.Tenant(request.Tenant));
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Ladders;

/// <summary>What passed in a call, while a gateway remembers it (SPEC K5).</summary>
internal static class LadderRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/tenants/{tenant}/calls/{call}/ladder", Read).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Calls", "Read the SIP messages and steps of a call, also of one that has ended not long ago") { Answer = typeof(LadderItem), Refusals = [404] });

    private static async Task<IResult> Read(ApiRequest request) =>
        CallId.TryParse(request.Route("call"), out var call)
        && await request.Service<ILadderFinder>().Find(request.Tenant, call, request.Cancellation) is { } found
            ? Answer.Of(LadderItem.Of(call.ToString(), found.Ladder))
            : Problem.NotFound("call");
}

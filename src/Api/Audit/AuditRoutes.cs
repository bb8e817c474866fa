using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Audit;

/// <summary>Who changed what (SPEC L3).</summary>
internal static class AuditRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/audit", Role.Admin, "List the changes on the platform, the newest first");
        Map(routes, "/tenants/{tenant}/audit", Role.TenantAdmin, "List the changes of a tenant, the newest first");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Role role, string summary) => routes.MapGet(path, List).RequireRole(role)
        .Describe(new RouteNotes("Audit", summary) { Answer = typeof(PageBody<AuditItem>), Query = QueryNote.PagingOnly, Refusals = [400] });

    private static async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var page = request.Page(errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await request.Service<IAuditStore>().Query(request.TenantOrPlatform, page, request.Cancellation);
        return Answer.Of(new PageBody<AuditItem> { Items = [.. found.Items.Select(AuditItem.Of)], Next = found.Next });
    }
}

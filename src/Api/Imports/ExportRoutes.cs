using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Imports;

/// <summary>A whole tenant as the JSON file that an import takes. It holds the PINs of services and menus, so only administrators read it.</summary>
internal static class ExportRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/export", Export)
        .RequireRole(Role.TenantAdmin)
        .WithMetadata(RequestBudget.Export)
        .Describe(new RouteNotes("Imports", "Export a tenant")
        {
            Detail = "Everything that is configured, as the file of docs/import.md. Without what is secret: the PINs of users, the passwords of channels, the secrets of webhooks, the audio of sounds.",
            Answer = typeof(ImportFile),
            Refusals = [404],
        });

    private static async Task<IResult> Export(ApiRequest request)
    {
        if (await request.Service<IExporter>().Export(request.Tenant, request.Cancellation) is not { } file)
            return Problem.NotFound("tenant");
        request.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{request.Tenant}.json\"";
        return TypedResults.Bytes(file, "application/json");
    }
}

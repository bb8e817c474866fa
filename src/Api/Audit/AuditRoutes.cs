using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Audit;

/// <summary>Who changed what (SPEC L3).</summary>
internal static class AuditRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/audit", Role.Admin, "on the platform");
        Map(routes, "/tenants/{tenant}/audit", Role.TenantAdmin, "of a tenant");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Role role, string whose)
    {
        routes.MapGet(path, List).RequireRole(role).Describe(new RouteNotes("Audit", $"List the changes {whose}, the newest first")
        {
            Answer = typeof(PageBody<AuditItem>),
            Query = QueryNote.PagingOnly,
            Refusals = [400],
        });
        routes.MapPost(path + "/{entry}/undo", Undo).RequireRole(role).Describe(new RouteNotes("Audit", $"Undo a change {whose}")
        {
            Detail = "What was made is deleted, what was deleted is made again, what was changed is put back; the same rights and rules count as for making the change. "
                + "Refused when it was changed since. Passwords and PINs are not in the log: those that are there stay, and a channel or webhook that is made again gets a new one.",
            Answer = typeof(UndoItem),
            Refusals = [400, 404, 409],
        });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var page = request.Page(errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await request.Service<IAuditStore>().Query(request.TenantOrPlatform, page, request.Cancellation);
        return Answer.Of(new PageBody<AuditItem> { Items = [.. found.Items.Select(AuditItem.Of)], Next = found.Next });
    }

    private static async Task<IResult> Undo(ApiRequest request)
    {
        var undo = request.Service<IUndo>();
        if (!long.TryParse(request.Route("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await undo.Find(id, request.TenantOrPlatform, request.Cancellation) is not { } entry)
        {
            return Problem.NotFound("entry");
        }

        // What only the platform changes of a tenant, nobody else puts back.
        if (entry.What.StartsWith("tenant ", StringComparison.Ordinal) && request.Caller.Role < Role.Admin)
            return Problem.Forbidden("your role does not allow this change");
        return await undo.Undo(entry, request.Actor, request.Cancellation) switch
        {
            UndoResult.Done done => Answer.Of(new UndoItem { Undid = id, What = done.What, Generated = done.Generated }),
            UndoResult.Changed { Later: { } later } => Problem.NotUndone(string.Create(CultureInfo.InvariantCulture, $"it was changed since, by entry {later}: undo that first")),
            UndoResult.Changed => Problem.NotUndone("it was changed since, with an import or with something it belongs to"),
            UndoResult.Impossible impossible => Problem.NotUndone(impossible.Reason),
            UndoResult.Invalid invalid => Problem.Invalid(invalid.Errors),
            _ => Problem.NotFound("entry"),
        };
    }
}

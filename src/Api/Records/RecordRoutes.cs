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
using Softswitch.Domain.Calls;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Records;

/// <summary>CDRs of ended calls.</summary>
internal static class RecordRoutes
{
    private const string Path = "/tenants/{tenant}/records";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List).RequireRole(Role.Reader).Describe(new RouteNotes("Records", "List the records of ended calls, the newest first")
        {
            Answer = typeof(PageBody<RecordItem>),
            Query = QueryNote.Period,
            Refusals = [400],
        });
        routes.MapGet(Path + "/{call}", Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Records", "Read the record of an ended call") { Answer = typeof(RecordItem), Refusals = [404] });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var from = request.Instant("from", errors) ?? 0;
        var until = request.Instant("until", errors) ?? long.MaxValue;
        var query = new CdrQuery(from, until, request.Text("after", errors), request.Limit(errors));
        errors.Require(from <= until, "until", "range", "until is not before from");
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await request.Service<ICdrStore>().Query(request.Tenant, query, request.Cancellation);
        return Answer.Of(new PageBody<RecordItem> { Items = [.. found.Items.Select(RecordItem.Of)], Next = found.Next });
    }

    private static async Task<IResult> Read(ApiRequest request) =>
        CallId.TryParse(request.Route("call"), out var call)
        && await request.Service<ICdrStore>().Find(request.Tenant, call, request.Cancellation) is { } record
            ? Answer.Of(RecordItem.Of(record))
            : Problem.NotFound("record");
}

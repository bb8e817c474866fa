using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.Live;
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
            Detail = "Whole numbers and parts of them are found by an index, however long the period; all other filters go through the calls of the "
                + "period one by one, so name a period with them.",
            Answer = typeof(PageBody<RecordItem>),
            Query = RecordParameters.List,
            Refusals = [400],
        });
        routes.MapGet(Path + "/totals", Totals).RequireRole(Role.Reader).Describe(new RouteNotes("Records", "Count the ended calls of a period")
        {
            Detail = "At most the newest 2000000 calls are counted in one go; 'complete' says whether those are all.",
            Answer = typeof(RecordTotals),
            Query = RecordParameters.Filters,
            Refusals = [400],
        });
        routes.MapGet(Path + ".csv", request => Task.FromResult(Download(request))).RequireRole(Role.Reader).WithMetadata(RequestBudget.Export)
            .Describe(new RouteNotes("Records", "Download the records of ended calls as CSV, the oldest first")
            {
                Detail = "From and until are required, at most 366 days apart. UTF-8, a row of names first, times in UTC. A cell that a spreadsheet "
                    + "would take for a formula begins with a quote. A file that ends early was broken off by a fault: its connection is cut.",
                Answer = typeof(string),
                AnswerMedia = RecordCsv.MediaType,
                Query = RecordParameters.Filters,
                Refusals = [400],
            });
        routes.MapGet(Path + "/{call}", Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Records", "Read the record of an ended call") { Answer = typeof(RecordItem), Refusals = [404] });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var query = RecordParameters.Query(request, errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await request.Service<ICdrStore>().Query(request.Tenant, query, request.Cancellation);
        return Answer.Of(new PageBody<RecordItem> { Items = [.. found.Items.Select(RecordItem.Of)], Next = found.Next });
    }

    private static async Task<IResult> Totals(ApiRequest request)
    {
        var errors = new FieldErrors();
        var (from, until) = RecordParameters.Period(request, errors);
        var filter = RecordParameters.Filter(request, errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        return Answer.Of(RecordTotals.Of(await request.Service<ICdrStore>().Totals(request.Tenant, from, until, filter, request.Cancellation)));
    }

    private static IResult Download(ApiRequest request)
    {
        var errors = new FieldErrors();
        var (from, until) = RecordParameters.RequiredPeriod(request, errors);
        var filter = RecordParameters.Filter(request, errors);
        RecordParameters.CheckExport(from, until, errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var (records, query) = (request.Service<ICdrStore>(), new CdrQuery(from, until, OldestFirst: true, Filter: filter));
        return request.Service<OpenStreams>().Take(request.Caller.Who) is { } place
            ? new CsvFile($"records-{request.Tenant.Value}", (output, cancellation) => RecordCsv.Write(records, request.Tenant, query, output, cancellation), place)
            : Problem.TooMany();
    }

    private static async Task<IResult> Read(ApiRequest request) =>
        CallId.TryParse(request.Route("call"), out var call)
        && await request.Service<ICdrStore>().Find(request.Tenant, call, request.Cancellation) is { } record
            ? Answer.Of(RecordItem.Of(record))
            : Problem.NotFound("record");
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.Live;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Records;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.SignIns;

/// <summary>The log of who signed in by telephone (SPEC X6), for supervisors and administrators: codes are nobody else's business.</summary>
internal static class SignInRoutes
{
    private const string Path = "/tenants/{tenant}/sign-ins";

    private static readonly ImmutableArray<QueryNote> Filters =
    [
        new("from", "Sign-ins at this time or later", Format: "date-time"),
        new("until", "Sign-ins before this time", Format: "date-time"),
        new("extension", "Sign-ins at this extension"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List).RequireRole(Role.Supervisor).Describe(new RouteNotes("SignIns", "List who signed in by telephone, the newest first")
        {
            Answer = typeof(PageBody<SignInItem>),
            Query = [.. Filters, QueryNote.After, QueryNote.Limit],
            Refusals = [400],
        });
        routes.MapGet(Path + ".csv", request => Task.FromResult(Download(request))).RequireRole(Role.Supervisor).WithMetadata(RequestBudget.Export)
            .Describe(new RouteNotes("SignIns", "Download who signed in by telephone as CSV, the oldest first")
            {
                Detail = "From and until are required, at most 366 days apart. The file has the form of that of the records.",
                Answer = typeof(string),
                AnswerMedia = RecordCsv.MediaType,
                Query = Filters,
                Refusals = [400],
            });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var (from, until) = RecordParameters.Period(request, errors);
        var after = request.Text("after", errors) is { Length: > 0 } text ? text : null;
        errors.Require(after is null || SignInPosition.TryParse(after, out _), "after", "format", "after is 'next' of another page");
        var query = new SignInQuery(from, until, Extension(request, errors), after, request.Limit(errors));
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await request.Service<ISignInStore>().Query(request.Tenant, query, request.Cancellation);
        return Answer.Of(new PageBody<SignInItem> { Items = [.. found.Items.Select(SignInItem.Of)], Next = found.Next });
    }

    private static IResult Download(ApiRequest request)
    {
        var errors = new FieldErrors();
        var (from, until) = RecordParameters.RequiredPeriod(request, errors);
        RecordParameters.CheckExport(from, until, errors);
        var query = new SignInQuery(from, until, Extension(request, errors), OldestFirst: true);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var signIns = request.Service<ISignInStore>();
        return request.Service<OpenStreams>().Take(request.Caller.Who) is { } place
            ? new CsvFile($"sign-ins-{request.Tenant.Value}", (output, cancellation) => SignInCsv.Write(signIns, request.Tenant, query, output, cancellation), place)
            : Problem.TooMany();
    }

    private static ExtensionNumber? Extension(ApiRequest request, FieldErrors errors)
    {
        if (request.Text("extension", errors) is not { Length: > 0 } text)
            return null;
        var ok = ExtensionNumber.TryParse(text, out var extension);
        errors.Require(ok, "extension", "format", "extension is 2 to 5 digits");
        return ok ? extension : null;
    }
}

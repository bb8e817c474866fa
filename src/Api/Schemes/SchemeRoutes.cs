using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Schemes;

/// <summary>Number plan schemes (SPEC R1).</summary>
internal sealed class SchemeRoutes : TableRoutes<SchemeConfig, string, SchemeInput, SchemeItem>
{
    protected override string Path => "/tenants/{tenant}/schemes";

    protected override string Noun => "scheme";

    protected override string KeyField => "name";

    public void MapAll(IEndpointRouteBuilder routes)
    {
        Map(routes);
        routes.MapPost(Path + "/{scheme}/plans/{number}/copy", Copy).RequireRole(ToChange).Describe(new RouteNotes("Schemes", "Copy a plan of a scheme")
        {
            Detail = "Its entries replace those of the other plan, which is made where there is none.",
            Body = typeof(SchemeCopyInput),
            Answer = typeof(SchemeItem),
            HasETag = true,
            IfMatch = IfMatchNote.Optional,
            Refusals = [400, 404, 409, 412, 413, 415],
            Example = """{ "to": 2 }""",
        });
        routes.MapPost(Path + "/{scheme}/rename", Rename).RequireRole(ToChange).Describe(Renaming);
    }

    private static readonly RouteNotes Renaming = new("Schemes", "Give a scheme another name")
    {
        Detail = "What it was switched to stays.",
        Body = typeof(SchemeRenameInput),
        Answer = typeof(SchemeItem),
        HasETag = true,
        IfMatch = IfMatchNote.Optional,
        Refusals = [400, 404, 409, 412, 413, 415],
        Example = """{ "name": "Head office" }""",
    };

    protected override RouteNotes Notes(string summary) => new("Schemes", summary)
    {
        Example = """
            {
              "name": "Office",
              "plans": [
                { "number": 1, "name": "Open", "entries": [{ "number": "+31880000999", "extension": "101" }] },
                { "number": 2, "name": "Closed" }
              ],
              "week": [
                { "startDay": "Monday", "startTime": "00:00", "endDay": "Sunday", "endTime": "24:00", "plan": 2 },
                { "startDay": "Monday", "startTime": "09:00", "endDay": "Monday", "endTime": "17:00", "plan": 1 }
              ],
              "publicHolidays": [{ "plan": 2 }]
            }
            """,
    };

    protected override ITable<SchemeConfig, string> Table(ApiRequest request) =>
        new TenantTable<SchemeConfig, string>(request.Service<IConfigurationStore>().Schemes, request.Tenant);

    protected override bool TryParseKey(string? text, out string key) => TryParseName(text, out key);

    internal static bool TryParseName(string? text, out string name)
    {
        name = text ?? "";
        return name.Length is > 0 and <= SchemeRules.MaxNameLength && name.Trim() == name;
    }

    protected override string KeyOf(SchemeConfig config) => config.Name;

    protected override SchemeConfig Take(SchemeInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("name", input.Name, key),
        [.. input.Plans.Select(SchemePlanSettings.ToConfig)],
        [.. input.Week.Select(SchemeWeekSettings.ToConfig)],
        [.. input.Holidays.Select(SchemeHolidaySettings.ToConfig)],
        [.. input.PublicHolidays.Select(SchemePublicHolidaySettings.ToConfig)],
        input.IsDefault);

    protected override SchemeItem Show(Stored<SchemeConfig> stored) => new()
    {
        Name = stored.Value.Name,
        Plans = [.. stored.Value.Plans.Select(SchemePlanSettings.Of)],
        Week = [.. stored.Value.Week.Select(SchemeWeekSettings.Of)],
        Holidays = [.. stored.Value.Holidays.Select(SchemeHolidaySettings.Of)],
        PublicHolidays = [.. stored.Value.PublicHolidays.Select(SchemePublicHolidaySettings.Of)],
        IsDefault = stored.Value.IsDefault ?? false,
        Version = stored.Version,
    };

    private async Task<IResult> Copy(ApiRequest request)
    {
        var table = Table(request);
        if (!TryParseKey(request.Route("scheme"), out var name) || await table.Find(name, request.Cancellation) is not { } stored)
            return Problem.NotFound(Noun);
        if (stored.Value.Plans.FirstOrDefault(plan => request.Route("number") == $"{plan.Number}") is not { } source)
            return Problem.NotFound("plan");
        if (request.IfMatch is { } expected && expected != stored.Version)
            return Problem.Changed(stored.Version);
        if ((await request.Body<SchemeCopyInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var target = stored.Value.Plans.FirstOrDefault(plan => plan.Number == input.To);
        var copy = source with { Number = input.To, Name = input.Name ?? target?.Name ?? source.Name };
        var plans = target is null ? stored.Value.Plans.Add(copy) : stored.Value.Plans.Replace(target, copy);
        return await Changed(await table.Put(stored.Value with { Plans = plans }, stored.Version, request.Actor, request.Cancellation), name, request);
    }

    private async Task<IResult> Rename(ApiRequest request)
    {
        if (!TryParseKey(request.Route("scheme"), out var name))
            return Problem.NotFound(Noun);
        if ((await request.Body<SchemeRenameInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var schemes = request.Service<IConfigurationStore>().Schemes;
        return await Changed(await schemes.Rename(request.Tenant, name, input.Name, request.IfMatch, request.Actor, request.Cancellation), input.Name, request);
    }

    private async Task<IResult> Changed(StoreResult result, string name, ApiRequest request)
    {
        if (result is StoreResult.Conflict conflict)
            return Problem.Changed(conflict.CurrentVersion);
        if (result is StoreResult.Invalid invalid)
            return Problem.Invalid(invalid.Errors);
        if (result is not StoreResult.Ok || await Table(request).Find(name, request.Cancellation) is not { } stored)
            return Problem.NotFound(Noun);
        request.Http.Response.Headers.ETag = ETags.Of(stored.Version);
        return Answer.Of(Show(stored));
    }
}

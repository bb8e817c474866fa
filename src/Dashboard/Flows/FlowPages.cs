using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Flows;

/// <summary>Answers where a call would go and why (SPEC K5), by what real calls are led by.</summary>
internal sealed class FlowPages(Visits visits, IConfigurationStore store, IConfigurationReader reader)
{
    private const int Longest = 64;
    private static readonly string[] Asked = ["called", "caller", "at"];

    public void Map(IEndpointRouteBuilder portal) => portal.MapGet(FlowLinks.Path, (Delegate)Show);

    private Task<IResult> Show(HttpContext http) => visits.Show(http, Role.Reader, async visit =>
    {
        var values = FormValues.Empty;
        foreach (var name in Asked)
        {
            if (http.Request.Query[name].ToString().Trim() is { Length: > 0 and <= Longest } text)
                values = values.With(name, text);
        }

        var errors = new FieldErrors();
        var way = values.Has("called") ? await Explain(visit, values, errors) : null;
        var told = visit with { Problems = FormProblems.Of(errors) };
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        return PageRoutes.Page<FlowPage>(visit.Texts, told.Problems.Status, (nameof(FlowPage.View), new FlowView(new FormView(told, values), book, way)));
    });

    private async Task<RouteNode?> Explain(Visit visit, FormValues values, FieldErrors errors)
    {
        var at = values.Has("at") ? LocalInstant.Read(values["at"], visit.Zone) : visit.Now;
        errors.Require(at is not null, "at", "format", "at is a local time such as 2026-12-24T17:00");
        return await reader.Tenant(visit.Id, visit.Cancellation) is { Value: var tenant }
            ? await reader.Explain(tenant, new ExplainRequest(values["called"], values["caller"], at ?? visit.Now), errors, visit.Cancellation)
            : null;
    }
}

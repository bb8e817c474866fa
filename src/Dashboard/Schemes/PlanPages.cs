using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Schemes;

/// <summary>Answers requests for the page of one plan of a scheme (SPEC R1).</summary>
internal sealed class PlanPages(Visits visits, IConfigurationStore store, IConfigurationReader reader)
{
    private delegate SchemeConfig? Edit(SchemeConfig scheme, SchemePlanConfig plan, FormValues values, FieldErrors errors);

    public void Map(IEndpointRouteBuilder portal)
    {
        portal.MapGet(SchemeLinks.PlanPath, (Delegate)Show);
        portal.MapPost(SchemeLinks.PlanPath + "/save", (Delegate)((HttpContext http) => Change(http, SchemeForms.Plan, FormDone.Saved)));
        portal.MapPost(SchemeLinks.PlanPath + "/copy", (Delegate)((HttpContext http) => Change(http, SchemeForms.CopyPlan, FormDone.Copied)));
        portal.MapPost(SchemeLinks.PlanPath + "/delete", (Delegate)((HttpContext http) => Change(http, (scheme, plan, _, _) => scheme with { Plans = scheme.Plans.Remove(plan) }, FormDone.Deleted)));
    }

    private Task<IResult> Show(HttpContext http) => visits.Show(http, Role.Reader, async visit =>
        await Find(http, visit) is var (stored, plan) ? await Page(visit, stored, plan, Of(plan, stored.Version)) : Visits.NotFound(visit.Texts));

    private Task<IResult> Change(HttpContext http, Edit edit, FormDone done) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        if (await Find(http, visit) is not var (stored, plan))
            return Visits.NotFound(visit.Texts);
        if (values.Has("more") || !visit.Problems.IsEmpty)
            return await Page(visit, stored, plan, values);
        var errors = new FieldErrors();
        var problems = edit(stored.Value, plan, values, errors) is { } config
            ? FormProblems.Of(await store.Schemes.Put(visit.Id, config, values.Version, visit.Actor, visit.Cancellation), visit.Texts)
            : FormProblems.Of(errors);
        var isForm = done == FormDone.Saved;
        return problems.IsEmpty
            ? Results.LocalRedirect(isForm
                ? SchemeLinks.Plan(visit.Tenant.Id, stored.Value.Name, plan.Number, done)
                : SchemeLinks.One(visit.Tenant.Id, stored.Value.Name, done))
            : await Page(visit with { Problems = SchemeFields.OfPlan(problems, stored.Value, plan) }, stored, plan, isForm ? values : Of(plan, stored.Version));
    });

    private async Task<IResult> Page(Visit visit, Stored<SchemeConfig> stored, SchemePlanConfig plan, FormValues values)
    {
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        return PageRoutes.Page<PlanPage>(
            visit.Texts, visit.Problems.Status, (nameof(PlanPage.View), new PlanView(new FormView(visit, values), stored.Value, plan, book)));
    }

    private static FormValues Of(SchemePlanConfig plan, long version) => FormValues.Of(plan).With("version", version.ToString(CultureInfo.InvariantCulture));

    private async Task<(Stored<SchemeConfig> Stored, SchemePlanConfig Plan)?> Find(HttpContext http, Visit visit)
    {
        var query = http.Request.Query;
        return query["scheme"].ToString() is { Length: > 0 and <= SchemeRules.MaxNameLength } name
            && int.TryParse(query["plan"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && await store.Schemes.Find(visit.Id, name, visit.Cancellation) is { } stored
            && stored.Value.Plans.FirstOrDefault(plan => plan.Number == number) is { } plan
            ? (stored, plan)
            : null;
    }
}

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

/// <summary>Answers requests for the list of number plan schemes and the page of each (SPEC R1, R2, R4).</summary>
internal sealed class SchemePages(Visits visits, IConfigurationStore store, IConfigurationReader reader)
{
    private delegate SchemeConfig? Edit(SchemeConfig scheme, FormValues values, FieldErrors errors);

    public void Map(IEndpointRouteBuilder portal)
    {
        portal.MapGet(SchemeLinks.Path, (Delegate)ShowList);
        portal.MapPost(SchemeLinks.Path, (Delegate)Create);
        portal.MapGet(SchemeLinks.OnePath, (Delegate)Show);
        foreach (var (part, edit) in new (string, Edit)[]
        {
            ("week", SchemeForms.Week), ("days", SchemeForms.Days), ("holidays", SchemeForms.Holidays), ("public", SchemeForms.PublicHolidays),
            ("plans", SchemeForms.NewPlan), ("default", SchemeForms.Default),
        })
        {
            portal.MapPost($"{SchemeLinks.OnePath}/{part}", (Delegate)((HttpContext http) => Change(http, part, edit)));
        }

        portal.MapPost(SchemeLinks.OnePath + "/rename", (Delegate)Rename);
        portal.MapPost(SchemeLinks.OnePath + "/copy", (Delegate)Copy);
        portal.MapPost(SchemeLinks.OnePath + "/delete", (Delegate)Delete);
        portal.MapPost(SchemeLinks.OnePath + "/switch", (Delegate)Switch);
    }

    private Task<IResult> ShowList(HttpContext http) => visits.Show(http, Role.Reader, visit => List(visit, FormValues.Empty));

    private Task<IResult> Show(HttpContext http) => visits.Show(http, Role.Reader, visit => Page(http, visit, "", FormValues.Empty));

    private Task<IResult> Create(HttpContext http) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        if (!visit.Problems.IsEmpty)
            return await List(visit, values);
        var problems = await Added(visit, new SchemeConfig(values["name"]), "name");
        return problems.IsEmpty
            ? Results.LocalRedirect(SchemeLinks.One(visit.Tenant.Id, values["name"], FormDone.Created))
            : await List(visit with { Problems = problems }, values);
    });

    private Task<IResult> Change(HttpContext http, string part, Edit edit) => Submit(http, part, Role.TenantAdmin, FormDone.Saved, async (visit, stored, values) =>
    {
        var errors = new FieldErrors();
        return edit(stored.Value, values, errors) is { } config
            ? FormProblems.Of(await store.Schemes.Put(visit.Id, config, values.Version, visit.Actor, visit.Cancellation), visit.Texts)
            : FormProblems.Of(errors);
    });

    private Task<IResult> Rename(HttpContext http) => Submit(
        http, "rename", Role.TenantAdmin, FormDone.Renamed,
        async (visit, stored, values) => FormProblems.Of(
            await store.Schemes.Rename(visit.Id, stored.Value.Name, values["name"], values.Version, visit.Actor, visit.Cancellation), visit.Texts),
        (visit, _, values) => SchemeLinks.One(visit.Tenant.Id, values["name"], FormDone.Renamed));

    private Task<IResult> Copy(HttpContext http) => Submit(
        http, "copy", Role.TenantAdmin, FormDone.Copied,
        (visit, stored, values) => Added(visit, SchemeForms.Copy(stored.Value, values["copy"]), "name"),
        (visit, _, values) => SchemeLinks.One(visit.Tenant.Id, values["copy"], FormDone.Copied));

    private Task<IResult> Delete(HttpContext http) => Submit(
        http, "delete", Role.TenantAdmin, FormDone.Deleted,
        async (visit, stored, values) => FormProblems.Of(
            await store.Schemes.Delete(visit.Id, stored.Value.Name, values.Version, visit.Actor, visit.Cancellation), visit.Texts),
        (visit, _, _) => SchemeLinks.List(visit.Tenant.Id, FormDone.Deleted));

    private Task<IResult> Switch(HttpContext http) => Submit(
        http, "switch", Role.Supervisor, FormDone.Switched,
        async (visit, stored, values) =>
        {
            var errors = new FieldErrors();
            var wanted = values.Has("restore") ? null : Wanted(visit, stored.Value, values, errors);
            return errors.IsEmpty
                ? FormProblems.Of(
                    await store.SchemeOverrides.Switch(visit.Id, stored.Value.Name, wanted, values.Version, visit.Actor, visit.Cancellation), visit.Texts)
                : FormProblems.Of(errors);
        },
        (visit, stored, values) => SchemeLinks.One(visit.Tenant.Id, stored.Value.Name, values.Has("restore") ? FormDone.Restored : FormDone.Switched));

    private static SchemeOverride? Wanted(Visit visit, SchemeConfig scheme, FormValues values, FieldErrors errors)
    {
        var plan = SchemeForms.Number(values, "plan", errors);
        return values["lasts"] == "temporary"
            ? SchemeOverride.Temporary(SchemeRules.ToModel(visit.Id, scheme), plan, visit.Now, visit.Zone, visit.Tenant.Country)
            : new SchemeOverride(plan);
    }

    private async Task<FormProblems> Added(Visit visit, SchemeConfig scheme, string field) =>
        await store.Schemes.Put(visit.Id, scheme, null, visit.Actor, visit.Cancellation) switch
        {
            StoreResult.Conflict => FormProblems.Of(new FieldError(field, "unique", "this scheme exists already")),
            var result => FormProblems.Of(result, visit.Texts),
        };

    private Task<IResult> Submit(
        HttpContext http, string part, Role role, FormDone done, Func<Visit, Stored<SchemeConfig>, FormValues, Task<FormProblems>> change,
        Func<Visit, Stored<SchemeConfig>, FormValues, string>? after = null) => visits.Submit(http, role, async (visit, values) =>
    {
        if (await Find(http, visit) is not { } stored)
            return Visits.NotFound(visit.Texts);
        if (values.Has("more"))
            return await Page(http, visit, part, values);
        var problems = visit.Problems.IsEmpty ? SchemeFields.OfPart(await change(visit, stored, values), part) : visit.Problems;
        return problems.IsEmpty
            ? Results.LocalRedirect(after?.Invoke(visit, stored, values) ?? SchemeLinks.One(visit.Tenant.Id, stored.Value.Name, done))
            : await Page(http, visit with { Problems = problems }, part, values);
    });

    private async Task<IResult> List(Visit visit, FormValues values)
    {
        var schemes = await reader.Schemes(visit.Id, visit.Cancellation);
        var lines = schemes.Select(each => new SchemeLine(each.Scheme, ActivePlan.Of(each.Scheme, each.Override, visit.Now, visit.Zone, visit.Tenant.Country)));
        return PageRoutes.Page<SchemeListPage>(
            visit.Texts, visit.Problems.Status, (nameof(SchemeListPage.View), new SchemeListView(new FormView(visit, values), [.. lines])));
    }

    private async Task<IResult> Page(HttpContext http, Visit visit, string part, FormValues sent)
    {
        if (await Find(http, visit) is not { } stored
            || await store.SchemeOverrides.Find(visit.Id, stored.Value.Name, visit.Cancellation) is not { } switched)
        {
            return Visits.NotFound(visit.Texts);
        }

        var active = ActivePlan.Of(SchemeRules.ToModel(visit.Id, stored.Value), switched.Value, visit.Now, visit.Zone, visit.Tenant.Country);
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        var view = new SchemeView(visit, stored, switched, active, book, part, sent);
        return PageRoutes.Page<SchemePage>(visit.Texts, visit.Problems.Status, (nameof(SchemePage.View), view));
    }

    private async ValueTask<Stored<SchemeConfig>?> Find(HttpContext http, Visit visit) =>
        http.Request.Query["scheme"].ToString() is { Length: > 0 and <= SchemeRules.MaxNameLength } name
            ? await store.Schemes.Find(visit.Id, name, visit.Cancellation)
            : null;
}

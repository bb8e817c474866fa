using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Privacy;

/// <summary>Answers requests for the pages of privacy groups (SPEC C19).</summary>
internal sealed class PrivacyPages(Visits visits, IConfigurationStore store, IConfigurationReader reader)
{
    public void Map(IEndpointRouteBuilder portal)
    {
        portal.MapGet(PrivacyLinks.Path, (Delegate)ShowList);
        portal.MapGet(PrivacyLinks.OnePath, (Delegate)Show);
        portal.MapPost(PrivacyLinks.OnePath, (Delegate)Put);
        portal.MapPost(PrivacyLinks.OnePath + "/delete", (Delegate)Delete);
    }

    private static string NameIn(HttpContext http) => http.Request.Query["name"].ToString();

    private static FormValues Values(Stored<PrivacyGroupConfig>? stored) => stored is null
        ? FormValues.Of(new PrivacyForm())
        : FormValues.Of(PrivacyForm.Of(stored.Value)).With("version", stored.Version.ToString(CultureInfo.InvariantCulture));

    private Task<IResult> ShowList(HttpContext http) => visits.Show(http, Role.Reader, List);

    private Task<IResult> Show(HttpContext http) => visits.Show(http, NameIn(http).Length == 0 ? Role.TenantAdmin : Role.Reader, async visit =>
    {
        var stored = await Find(visit, NameIn(http));
        return stored is null && NameIn(http).Length > 0 ? Visits.NotFound(visit.Texts) : await Form(visit, NameIn(http), Values(stored));
    });

    private Task<IResult> Put(HttpContext http) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        var name = NameIn(http);
        if (name.Length > 0 && await Find(visit, name) is null)
            return Visits.NotFound(visit.Texts);
        if (!visit.Problems.IsEmpty || values.Has("more"))
            return await Form(visit, name, values);
        var errors = new FieldErrors();
        var problems = PrivacyForm.Read(values, name, errors) is { } config ? await Store(visit, config, name.Length == 0 ? null : values.Version) : FormProblems.Of(errors);
        return problems.IsEmpty
            ? Results.LocalRedirect(PrivacyLinks.One(visit.Tenant.Id, name.Length > 0 ? name : values["name"], name.Length > 0 ? FormDone.Saved : FormDone.Created))
            : await Form(visit with { Problems = problems }, name, values);
    });

    private Task<IResult> Delete(HttpContext http) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        if (await Find(visit, NameIn(http)) is not { } stored)
            return await List(visit with { Problems = FormProblems.Of(new StoreResult.NotFound(), visit.Texts) });
        var problems = visit.Problems.IsEmpty
            ? FormProblems.Of(await store.PrivacyGroups.Delete(visit.Id, stored.Value.Name, values.Version, visit.Actor, visit.Cancellation), visit.Texts)
            : visit.Problems;
        return problems.IsEmpty
            ? Results.LocalRedirect(PrivacyLinks.List(visit.Tenant.Id, FormDone.Deleted))
            : await Form(visit with { Problems = problems }, stored.Value.Name, Values(stored));
    });

    private async Task<FormProblems> Store(Visit visit, PrivacyGroupConfig config, long? version)
    {
        var problems = FormProblems.Of(await store.PrivacyGroups.Put(visit.Id, config, version, visit.Actor, visit.Cancellation), visit.Texts);
        return version is null && problems is { Status: StatusCodes.Status409Conflict, Errors.IsEmpty: true }
            ? FormProblems.Of(new FieldError("name", "unique", "this group exists already"))
            : problems;
    }

    private async Task<Stored<PrivacyGroupConfig>?> Find(Visit visit, string name) =>
        name.Length == 0 ? null : await store.PrivacyGroups.Find(visit.Id, name, visit.Cancellation);

    private async Task<IResult> List(Visit visit)
    {
        var groups = await TableRows.All(store.PrivacyGroups, visit.Id, visit.Cancellation);
        var names = (await Users(visit)).ToDictionary(user => user.Id, user => user.Name);
        var view = new PrivacyListView(visit, [.. groups.Select(group => group.Value)], names, await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation));
        return PageRoutes.Page<PrivacyListPage>(visit.Texts, visit.Problems.Status, (nameof(PrivacyListPage.View), view));
    }

    private async Task<IResult> Form(Visit visit, string name, FormValues values)
    {
        var users = (await Users(visit)).OrderBy(user => user.Extension ?? "~", StringComparer.Ordinal)
            .Select(user => new FormChoice(user.Id.ToString(), $"{user.Extension} {user.Name}".Trim()));
        var view = new PrivacyFormView(new FormView(visit, values), name, [.. users], await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation));
        return PageRoutes.Page<PrivacyFormPage>(visit.Texts, visit.Problems.Status, (nameof(PrivacyFormPage.View), view));
    }

    private async Task<IEnumerable<UserConfig>> Users(Visit visit) =>
        (await TableRows.All(store.Users, visit.Id, visit.Cancellation)).Select(user => user.Value);
}

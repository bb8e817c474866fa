using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Dashboard.Weeks;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Routing;

/// <summary>Answers requests for the pages of extensions that lead calls on (SPEC X2, X9 to X12).</summary>
internal sealed class RoutingPages(Visits visits, IConfigurationStore store, IConfigurationReader reader)
{
    public void Map(IEndpointRouteBuilder portal)
    {
        const string One = RoutingLinks.Path + "/{extension}";
        const string New = RoutingLinks.Path + "/new/{type}";
        portal.MapGet(RoutingLinks.Path, (Delegate)ShowList);
        portal.MapGet(New, ShowNew);
        portal.MapPost(New, Create);
        portal.MapGet(One, Show);
        portal.MapPost(One, Change);
        portal.MapPost(One + "/delete", Delete);
    }

    private Task<IResult> ShowList(HttpContext http) => visits.Show(http, Role.Reader, List);

    private Task<IResult> ShowNew(HttpContext http, string type) => visits.Show(http, Role.TenantAdmin, async visit => TypeOf(type) is { } kind
        ? await Form(visit, RoutingForms.Blank(kind, await store.NextFreeExtension(visit.Id, visit.Cancellation)), null, kind)
        : Visits.NotFound(visit.Texts));

    private Task<IResult> Show(HttpContext http, string extension) => visits.Show(http, Role.Reader, async visit =>
        await Find(visit, extension) is { } stored
            ? await Form(visit, FormValues.Of(stored.Value), stored, stored.Value.Type!.Value)
            : Visits.NotFound(visit.Texts));

    private Task<IResult> Create(HttpContext http, string type) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
        TypeOf(type) is { } kind ? await Put(visit, values, null, kind) : Visits.NotFound(visit.Texts));

    private Task<IResult> Change(HttpContext http, string extension) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
        await Find(visit, extension) is { } stored ? await Put(visit, values, stored, stored.Value.Type!.Value) : Visits.NotFound(visit.Texts));

    private Task<IResult> Delete(HttpContext http, string extension) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        if (await Find(visit, extension) is not { } stored)
            return await List(visit with { Problems = FormProblems.Of(new StoreResult.NotFound(), visit.Texts) });
        var problems = visit.Problems.IsEmpty
            ? FormProblems.Of(await store.Routing.Delete(visit.Id, new(extension), values.Version, visit.Actor, visit.Cancellation), visit.Texts)
            : visit.Problems;
        return problems.IsEmpty
            ? Results.LocalRedirect(RoutingLinks.List(visit.Tenant.Id, FormDone.Deleted))
            : await Form(visit with { Problems = problems }, FormValues.Of(stored.Value), stored, stored.Value.Type!.Value);
    });

    private async Task<IResult> Put(Visit visit, FormValues values, Stored<RoutingConfig>? stored, ExtensionType type)
    {
        if (!visit.Problems.IsEmpty || values.Has("more"))
            return await Form(visit, values, stored, type);
        var errors = new FieldErrors();
        var problems = RoutingForms.Read(values, type, stored?.Value.Extension, errors) is { } config
            ? FormProblems.Of(await store.Routing.Put(visit.Id, config, stored is null ? null : values.Version, visit.Actor, visit.Cancellation), visit.Texts)
            : FormProblems.Of(errors);
        if (stored is null && problems is { Status: StatusCodes.Status409Conflict, Errors.IsEmpty: true })
            problems = FormProblems.Of(new FieldError("extension", "unique", "this extension exists already"));
        return problems.IsEmpty
            ? Results.LocalRedirect(RoutingLinks.One(visit.Tenant.Id, stored?.Value.Extension ?? values["extension"], stored is null ? FormDone.Created : FormDone.Saved))
            : await Form(visit with { Problems = problems }, values, stored, type);
    }

    private async Task<IResult> List(Visit visit)
    {
        var items = await TableRows.All(store.Routing, visit.Id, visit.Cancellation);
        var view = new RoutingListView(visit, [.. items.Select(item => item.Value).OrderBy(item => item.Extension, StringComparer.Ordinal)]);
        return PageRoutes.Page<RoutingListPage>(visit.Texts, visit.Problems.Status, (nameof(RoutingListPage.View), view));
    }

    // The version is that the form was first made of: who overwrites what he has not seen is told.
    private async Task<IResult> Form(Visit visit, FormValues values, Stored<RoutingConfig>? stored, ExtensionType type)
    {
        var held = values.Has("version") || stored is null ? values : values.With("version", $"{stored.Version}");
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        var week = stored?.Value.TimeRouting is { } times ? Week(visit, times, stored.Value.Name, book) : null;
        var view = new RoutingFormView(new FormView(visit, held), stored?.Value.Extension, type, book, week, await Sounds(visit), await Schemes(visit, type));
        return PageRoutes.Page<RoutingFormPage>(visit.Texts, visit.Problems.Status, (nameof(RoutingFormPage.View), view));
    }

    private async Task<ImmutableArray<FormChoice>> Sounds(Visit visit)
    {
        var sounds = await TableRows.All(store.Sounds, visit.Id, visit.Cancellation);
        return [.. sounds.Select(sound => new FormChoice($"{sound.Value.Id}", sound.Value.Name)).OrderBy(choice => choice.Text, StringComparer.CurrentCultureIgnoreCase)];
    }

    // Only indicators switch them.
    private async Task<ImmutableArray<FormChoice>> Schemes(Visit visit, ExtensionType type)
    {
        if (type != ExtensionType.Indicator)
            return [];
        var schemes = await TableRows.All(store.Schemes, visit.Id, visit.Cancellation);
        return [.. schemes.Select(scheme => new FormChoice(scheme.Value.Name, scheme.Value.Name)).OrderBy(choice => choice.Text, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static WeekView Week(Visit visit, TimeRoutingConfig times, string name, PlaceBook book)
    {
        var places = times.Periods.Select(row => row.To).Append(times.Otherwise).Distinct(StringComparer.Ordinal).ToList();
        return new WeekView(
            name,
            [.. times.Periods.Select(row => new WeekPart(WeekPeriodRules.ToModel(row.Period), Named(row.To), places.IndexOf(row.To)))],
            Named(times.Otherwise),
            visit.Local);

        string Named(string place) => $"{place} {book.NameOf(place)}".TrimEnd();
    }

    // What there is no form for is not changed here.
    private async ValueTask<Stored<RoutingConfig>?> Find(Visit visit, string extension) =>
        ExtensionNumber.TryParse(extension, out var number)
        && await store.Routing.Find(visit.Id, number, visit.Cancellation) is { Value.Type: { } type } stored && RoutingLinks.Types.Contains(type)
            ? stored
            : null;

    private static ExtensionType? TypeOf(string text) =>
        Enum.TryParse<ExtensionType>(text, out var type) && RoutingLinks.Types.Contains(type) && type.ToString() == text ? type : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Reach;

/// <summary>Answers requests for the page of one status, class or profile of a user.</summary>
internal sealed class ReachItemPages(Visits visits, ReachDesk desk, IConfigurationStore store, IConfigurationReader reader)
{
    public void Map(IEndpointRouteBuilder portal)
    {
        foreach (var kind in Enum.GetValues<ReachItemKind>())
        {
            var path = $"{ReachLinks.Path}/{{user}}/{kind.ToString().ToLowerInvariant()}";
            portal.MapGet(path, (Delegate)((HttpContext http, string user) => Show(http, user, kind)));
            portal.MapPost(path, (Delegate)((HttpContext http, string user) => Change(http, user, kind)));
            portal.MapPost(path + "/delete", (Delegate)((HttpContext http, string user) => Delete(http, user, kind)));
        }
    }

    private static string NameIn(HttpContext http) => http.Request.Query["name"].ToString();

    private static FormValues Stored(ReachSubject subject, ReachItemKind kind, string name) =>
        ReachItems.Of(subject.Config, kind, name).With("version", subject.Settings.Version.ToString(CultureInfo.InvariantCulture));

    private Task<IResult> Show(HttpContext http, string user, ReachItemKind kind) => visits.Show(http, Role.Reader, async visit =>
        await Find(http, visit, user, kind) is { } subject
            ? await Page(visit, subject, kind, NameIn(http), Stored(subject, kind, NameIn(http)))
            : Visits.NotFound(visit.Texts));

    private Task<IResult> Change(HttpContext http, string user, ReachItemKind kind) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        var name = NameIn(http);
        if (await Find(http, visit, user, kind) is not { } subject)
            return Visits.NotFound(visit.Texts);
        if (values.Has("more") || !visit.Problems.IsEmpty)
            return await Page(visit, subject, kind, name, values);
        var errors = new FieldErrors();
        return await Done(visit, subject, kind, name, ReachItems.Put(subject.Config, kind, name, values, errors), values, FormProblems.Of(errors));
    });

    private Task<IResult> Delete(HttpContext http, string user, ReachItemKind kind) => visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
    {
        var name = NameIn(http);
        if (await Find(http, visit, user, kind) is not { } subject)
            return Visits.NotFound(visit.Texts);
        var next = visit.Problems.IsEmpty ? ReachItems.Remove(subject.Config, kind, name) : null;
        return await Done(visit, subject, kind, name, next, Stored(subject, kind, name).With("version", values["version"]), visit.Problems);
    });

    private async Task<IResult> Done(
        Visit visit, ReachSubject subject, ReachItemKind kind, string name, ReachConfig? next, FormValues values, FormProblems otherwise)
    {
        var problems = next is null ? otherwise : await desk.Put(visit, next, values.Version);
        return problems.IsEmpty
            ? Results.LocalRedirect(ReachLinks.One(visit.Tenant.Id, subject.User.Id, FormDone.Saved))
            : await Page(visit with { Problems = Own(problems, subject, kind, name) }, subject, kind, name, values);
    }

    // The form calls the fields of the item by themselves.
    private static FormProblems Own(FormProblems problems, ReachSubject subject, ReachItemKind kind, string name)
    {
        var start = ReachItems.FieldOf(kind, ReachItems.IndexOf(subject.Config, kind, name));
        return problems with
        {
            Errors = [.. problems.Errors.Select(error => error.Field.StartsWith(start, StringComparison.Ordinal) ? error with { Field = error.Field[start.Length..] } : error)],
        };
    }

    private async Task<IResult> Page(Visit visit, ReachSubject subject, ReachItemKind kind, string name, FormValues values)
    {
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        var groups = kind == ReachItemKind.Profile ? await reader.AssistantGroups(visit.Id, visit.Cancellation) : [];
        return PageRoutes.Page<ReachItemPage>(
            visit.Texts, visit.Problems.Status,
            (nameof(ReachItemPage.View), new ReachItemView(new FormView(visit, values), subject, kind, name, book, [.. groups.Select(group => group.Name)])));
    }

    // A name that nothing has is no page; an empty one is that of a new one.
    private async Task<ReachSubject?> Find(HttpContext http, Visit visit, string user, ReachItemKind kind)
    {
        var name = NameIn(http);
        return await desk.Find(visit, user) is { } subject && (name.Length == 0 || ReachItems.Exists(subject.Config, kind, name)) ? subject : null;
    }
}

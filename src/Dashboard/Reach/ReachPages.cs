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

/// <summary>Answers requests for the list of users and the page of how each is reached (SPEC P1 to P5).</summary>
internal sealed class ReachPages(Visits visits, ReachDesk desk, IConfigurationStore store, IConfigurationReader reader)
{
    private delegate ReachConfig? Edit(ReachConfig config, FormValues values, FieldErrors errors);

    public void Map(IEndpointRouteBuilder portal)
    {
        const string One = ReachLinks.Path + "/{user}";
        portal.MapGet(ReachLinks.Path, (Delegate)ShowList);
        portal.MapGet(One, (Delegate)Show);
        portal.MapPost(One + "/matrix", (Delegate)((HttpContext http, string user) => Change(http, user, "matrix", ReachForms.Matrix)));
        portal.MapPost(One + "/numbers", (Delegate)((HttpContext http, string user) => Change(http, user, "numbers", ReachForms.Numbers)));
        portal.MapPost(One + "/blocks", (Delegate)((HttpContext http, string user) => Change(http, user, ReachForms.BlocksPart, ReachForms.Blocks)));
        portal.MapPost(One + "/override", (Delegate)Override);
        portal.MapPost(One + "/clone", (Delegate)Clone);
        portal.MapPost(One + "/clear", (Delegate)Clear);
    }

    private Task<IResult> ShowList(HttpContext http) => visits.Show(http, Role.Reader, async visit =>
    {
        var users = await TableRows.All(store.Users, visit.Id, visit.Cancellation);
        var models = (await reader.Reach(visit.Id, visit.Cancellation)).ToDictionary(each => each.User, each => each.Model);
        var lines = users.Select(user => user.Value)
            .OrderBy(user => user.Extension ?? "~", StringComparer.Ordinal).ThenBy(user => user.Name, StringComparer.OrdinalIgnoreCase)
            .Select(user => new ReachLine(user, models.TryGetValue(user.Id, out var model)
                ? new ReachQuestion(model, ReachCaller.Withheld.Instance, visit.Local, visit.Now).Answer()
                : null));
        return PageRoutes.Page<ReachListPage>(visit.Texts, visit.Problems.Status, (nameof(ReachListPage.View), new ReachListView(visit, [.. lines])));
    });

    private Task<IResult> Show(HttpContext http, string user) => visits.Show(http, Role.Reader, async visit =>
        await desk.Find(visit, user) is { } subject ? await Page(visit, subject, "", FormValues.Empty) : Visits.NotFound(visit.Texts));

    private Task<IResult> Change(HttpContext http, string user, string part, Edit edit) => Submit(http, user, part, async (visit, subject, values) =>
    {
        var errors = new FieldErrors();
        return edit(subject.Config, values, errors) is { } config ? await desk.Put(visit, config, values.Version) : FormProblems.Of(errors);
    });

    private Task<IResult> Override(HttpContext http, string user) => Submit(http, user, "override", async (visit, subject, values) =>
    {
        var errors = new FieldErrors();
        var wanted = values.Has("restore") ? new ReachOverrides(subject.User.Id) : ReachForms.Override(subject.Overrides.Value, values, visit.Zone, errors);
        return wanted is null ? FormProblems.Of(errors) : await desk.Put(visit, wanted, values.Version);
    }, FormDone.Switched);

    private Task<IResult> Clone(HttpContext http, string user) => Submit(http, user, "clone", (visit, subject, values) =>
    {
        var users = Enumerable.Range(0, values.Rows("users")).Select(row => values[$"users[{row}]"]).ToList();
        return users.Count == 0
            ? Task.FromResult(FormProblems.Of(new FieldError("users", "required", "users is required")))
            : desk.Clone(visit, subject, users);
    }, FormDone.Copied);

    private Task<IResult> Clear(HttpContext http, string user) =>
        Submit(http, user, "clear", (visit, subject, values) => desk.Clear(visit, subject, values.Version), FormDone.Cleared);

    private Task<IResult> Submit(
        HttpContext http, string user, string part, Func<Visit, ReachSubject, FormValues, Task<FormProblems>> change, FormDone done = FormDone.Saved) =>
        visits.Submit(http, Role.TenantAdmin, async (visit, values) =>
        {
            if (await desk.Find(visit, user) is not { } subject)
                return Visits.NotFound(visit.Texts);
            if (values.Has("more"))
                return await Page(visit, subject, part, values);
            var problems = visit.Problems.IsEmpty ? await change(visit, subject, values) : visit.Problems;
            return problems.IsEmpty
                ? Results.LocalRedirect(ReachLinks.One(visit.Tenant.Id, subject.User.Id, done))
                : await Page(visit with { Problems = problems }, subject, part, values);
        });

    private async Task<IResult> Page(Visit visit, ReachSubject subject, string part, FormValues sent)
    {
        var book = await PlaceBook.Of(visit.Id, store, reader, visit.Cancellation);
        var others = (await TableRows.All(store.Users, visit.Id, visit.Cancellation)).Select(each => each.Value)
            .Where(each => each.Id != subject.User.Id).OrderBy(each => each.Extension ?? "~", StringComparer.Ordinal)
            .Select(each => new FormChoice(each.Id.ToString(), $"{each.Extension} {each.Name}".Trim()));
        var view = new ReachView(visit, subject, book, [.. others], part, sent);
        return PageRoutes.Page<ReachPage>(visit.Texts, visit.Problems.Status, (nameof(ReachPage.View), view));
    }
}

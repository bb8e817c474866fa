using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Accounts;

namespace Softswitch.Dashboard.Changes;

/// <summary>Answers who changed what of a tenant, and takes changes back (SPEC L3).</summary>
internal sealed class ChangePages(Visits visits, IAuditStore log, IUndo undo)
{
    private const int Rows = 50;

    // What only the platform changes of a tenant, nobody else puts back.
    private const string OfPlatform = "tenant ";

    public void Map(IEndpointRouteBuilder portal)
    {
        portal.MapGet(ChangeLinks.Path, (Delegate)Show);
        portal.MapPost(ChangeLinks.Path + "/{entry}/undo", (Delegate)Undo);
    }

    /// <summary>Whether somebody may take a change back at all.</summary>
    public static bool MayUndo(Visit visit, AuditEntry entry) =>
        visit.MayChange && (visit.Role >= Role.Admin || !entry.What.StartsWith(OfPlatform, StringComparison.Ordinal));

    private Task<IResult> Show(HttpContext http) =>
        visits.Show(http, Role.TenantAdmin, visit => Page(visit, http.Request.Query["after"].ToString() is { Length: > 0 } after ? after : null));

    private Task<IResult> Undo(HttpContext http, string entry) => visits.Submit(http, Role.TenantAdmin, async (visit, _) =>
    {
        if (!visit.Problems.IsEmpty)
            return await Page(visit, null);
        if (!long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await undo.Find(id, visit.Id, visit.Cancellation) is not { } found || !MayUndo(visit, found))
        {
            return Visits.NotFound(visit.Texts);
        }

        return await undo.Undo(found, visit.Actor, visit.Cancellation) switch
        {
            UndoResult.Done { Generated: { } made } => await Page(visit with { Done = FormDone.Undone }, null, made),
            UndoResult.Done => Results.LocalRedirect(ChangeLinks.List(visit.Tenant.Id, done: FormDone.Undone)),
            var result => await Page(visit with { Problems = Of(result, visit) }, null),
        };
    });

    private static FormProblems Of(UndoResult result, Visit visit) => result switch
    {
        UndoResult.Changed { Later: { } later } => Because(string.Format(CultureInfo.InvariantCulture, visit.Texts.Changes.ChangedSince, later)),
        UndoResult.Changed => Because(visit.Texts.Changes.ChangedOtherwise),
        UndoResult.Invalid invalid => FormProblems.Of(invalid.Errors),
        UndoResult.Impossible => Because(visit.Texts.Changes.Impossible),
        _ => FormProblems.Because(StatusCodes.Status404NotFound, visit.Texts.Forms.Gone),
    };

    private static FormProblems Because(string text) => FormProblems.Because(StatusCodes.Status409Conflict, text);

    private async Task<IResult> Page(Visit visit, string? after, string? made = null)
    {
        var page = await log.Query(visit.Id, new PageRequest(after, Rows), visit.Cancellation);
        var view = new ChangesView(visit, [.. page.Items.Select(ChangeLine.Of)], after, page.Next, made);
        return PageRoutes.Page<ChangesPage>(visit.Texts, visit.Problems.Status, (nameof(ChangesPage.View), view));
    }
}

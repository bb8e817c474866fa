using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Sounds;

/// <summary>Answers requests for the page of sounds and its forms. Whoever may not send them is told the same as when there is no such page.</summary>
internal sealed class SoundPages(PageRoutes pages, TenantAccess tenants, SoundShelf shelf, SoundChanges changes, TimeProvider time)
{
    // The other fields of the form, and what a browser writes between them.
    private const int MaxForm = SoundRules.MaxUpload + (16 * 1024);

    /// <summary>As in the API.</summary>
    private const Role ToChange = Role.TenantAdmin;

    public Task<IResult> Show(HttpContext http, string? tenant, string? done) => Visit(http, tenant, Role.Reader, async visit =>
        await Page(visit, StatusCodes.Status200OK, visit.View with { Done = Enum.TryParse<SoundDone>(done, out var known) && Enum.IsDefined(known) ? known : null }));

    public Task<IResult> Add(HttpContext http, string? tenant) => Submit(http, tenant, MaxForm, changes.Add);

    public Task<IResult> Change(HttpContext http, string sound, string? tenant) =>
        Submit(http, tenant, PageRoutes.MaxForm, (visit, form) => changes.Change(visit, sound, form));

    public Task<IResult> Delete(HttpContext http, string sound, string? tenant) =>
        Submit(http, tenant, PageRoutes.MaxForm, (visit, form) => changes.Delete(visit, sound, form));

    private Task<IResult> Submit(HttpContext http, string? tenant, long maxForm, Func<SoundVisit, IFormCollection, Task<SoundOutcome>> change) =>
        Visit(http, tenant, ToChange, async visit =>
        {
            if (http.Request.ContentLength > maxForm)
                return await Refuse(visit, StatusCodes.Status413PayloadTooLarge, new SoundRefusal(visit.Words.Refusals.TooLarge));
            if (await pages.ReadForm(http, maxForm) is not { } form)
                return await Refuse(visit, StatusCodes.Status400BadRequest, new SoundRefusal(visit.Texts.FormExpired));
            return await change(visit, form) switch
            {
                SoundOutcome.Ok(var done) => Results.LocalRedirect(SoundLinks.After(visit.Tenant.Value, done)),
                SoundOutcome.Refused(var status, var why) => await Refuse(visit, status, why),
                var other => throw new InvalidOperationException(other.ToString()),
            };
        });

    private Task<IResult> Refuse(SoundVisit visit, int status, params ImmutableArray<SoundRefusal> why) =>
        Page(visit, status, visit.View with { Refusals = why });

    private async Task<IResult> Page(SoundVisit visit, int status, SoundsView view) => PageRoutes.Page<SoundsPage>(
        visit.Texts, status, (nameof(SoundsPage.View), view with { Sounds = await shelf.List(visit.Tenant, visit.Cancellation) }));

    private async Task<IResult> Visit(HttpContext http, string? tenant, Role role, Func<SoundVisit, Task<IResult>> answer)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        try
        {
            var choices = await tenants.Choices(user, http.RequestAborted);
            var chosen = tenant is null ? choices.FirstOrDefault() : await tenants.Find(user, tenant, http.RequestAborted);
            if (chosen is null || user.Role < role)
                return PageRoutes.Page<NotFoundPage>(texts, StatusCodes.Status404NotFound);
            var view = new SoundsView(user.Login, chosen, choices, pages.Token(http), user.Role >= ToChange);
            var actor = user.ActorFrom(http.Connection.RemoteIpAddress, time.GetUtcNow());
            return await answer(new SoundVisit(new TenantId(chosen.Id), texts, view, actor, http.RequestAborted));
        }
        catch (StorageUnavailableException)
        {
            return Results.Text(texts.TryLater, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Ladders;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Records;

/// <summary>Answers requests for pages about ended calls.</summary>
internal sealed class RecordPages(PageRoutes pages, TenantAccess tenants, ICdrStore records, DashboardOptions options, TimeProvider time)
{
    public async Task<IResult> ShowList(HttpContext http, string? tenant)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        try
        {
            var choices = await tenants.Choices(user, http.RequestAborted);
            var chosen = tenant is null ? choices.FirstOrDefault() : await tenants.Find(user, tenant, http.RequestAborted);
            if (chosen is null)
                return NotFound(texts);
            var zone = ZoneOf(chosen);
            var form = RecordForm.Read(http.Request.Query, zone, time.GetUtcNow());
            var view = new RecordsView(user.Login, chosen, choices, pages.Token(http), zone, form);
            var (filled, status) = form.IsGood ? await Fill(view, texts, http.RequestAborted) : (view, StatusCodes.Status400BadRequest);
            return PageRoutes.Page<RecordsPage>(texts, status, (nameof(RecordsPage.View), filled));
        }
        catch (StorageUnavailableException)
        {
            return Away(texts);
        }
    }

    public async Task<IResult> ShowCall(HttpContext http, string call, string? tenant)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        try
        {
            var choices = await tenants.Choices(user, http.RequestAborted);
            var chosen = tenant is null ? choices.FirstOrDefault() : await tenants.Find(user, tenant, http.RequestAborted);
            if (chosen is null || !CallId.TryParse(call, out var id) || await records.Find(new TenantId(chosen.Id), id, http.RequestAborted) is not { } record)
                return NotFound(texts);
            var view = new CallDetails(user.Login, chosen, choices, pages.Token(http), ZoneOf(chosen), record, user.Role >= LadderPages.ToRead);
            return PageRoutes.Page<CallPage>(texts, StatusCodes.Status200OK, (nameof(CallPage.View), view));
        }
        catch (StorageUnavailableException)
        {
            return Away(texts);
        }
    }

    private async Task<(RecordsView View, int Status)> Fill(RecordsView view, PageTexts texts, CancellationToken cancellation)
    {
        var (tenant, form) = (view.Tenant.Id, view.Form);
        using var patience = new CancellationTokenSource(options.SearchPatience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var page = await records.Query(new TenantId(tenant), form.Query, until.Token);
            var isBackwards = form.Before is not null;
            var items = isBackwards ? [.. page.Items.Reverse()] : page.Items;
            var hasNewer = items.Length > 0 && (isBackwards ? page.Next is not null : form.After is not null);
            var hasOlder = items.Length > 0 && (isBackwards || page.Next is not null);
            return (view with
            {
                Items = items,
                Newer = hasNewer ? RecordLinks.Newer(tenant, form, items[0]) : null,
                Older = hasOlder ? RecordLinks.Older(tenant, form, items[^1]) : null,
                File = RecordLinks.File(tenant, form, time.GetUtcNow()),
            }, StatusCodes.Status200OK);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (view with { Error = texts.Records.TooMuch }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static RazorComponentResult<NotFoundPage> NotFound(PageTexts texts) => PageRoutes.Page<NotFoundPage>(texts, StatusCodes.Status404NotFound);

    private static IResult Away(PageTexts texts) => Results.Text(texts.TryLater, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static TimeZoneInfo ZoneOf(TenantConfig tenant) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(tenant.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Ladders;

/// <summary>Answers requests for the page of one call. Whoever may not see it is told the same as when there is none.</summary>
internal sealed class LadderPages(TenantAccess tenants, ILadderFinder ladders)
{
    public const string Path = "/calls/{call}";

    /// <summary>The page of one call.</summary>
    public static string Of(string tenant, CallId call) => $"{Path.Replace("{call}", call.ToString(), StringComparison.Ordinal)}?tenant={Uri.EscapeDataString(tenant)}";

    /// <summary>Messages hold addresses and numbers of both sides.</summary>
    public const Role ToRead = Role.TenantAdmin;

    public async Task<IResult> Show(HttpContext http, string call, string? tenant)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        try
        {
            if (user.Role < ToRead || !CallId.TryParse(call, out var id))
                return NotFound(texts);
            var owner = await tenants.Find(user, tenant ?? user.Tenant?.Value, http.RequestAborted);
            if (owner is null || await ladders.Find(new TenantId(owner.Id), id, http.RequestAborted) is not { } found)
                return NotFound(texts);
            http.Response.Headers.CacheControl = "no-store";
            return PageRoutes.Page<LadderPage>(
                texts, StatusCodes.Status200OK, (nameof(LadderPage.Tenant), owner.Id), (nameof(LadderPage.View), new LadderView(id, found)));
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            return Results.Text(texts.TryLater, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static RazorComponentResult<NotFoundPage> NotFound(PageTexts texts) => PageRoutes.Page<NotFoundPage>(texts, StatusCodes.Status404NotFound);
}

using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Accounts;

namespace Softswitch.Dashboard.Forms;

/// <summary>Lets in who may see a page or send its forms. Anybody else is told the same as when there is no such page.</summary>
internal sealed class Visits(PageRoutes pages, TenantAccess tenants, TimeProvider time)
{
    private const long MaxForm = 2 * 1024 * 1024;
    private const int MaxFields = 50_000;

    public async Task<IResult> Show(HttpContext http, Role role, Func<Visit, Task<IResult>> answer)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        var tenant = http.Request.Query["tenant"].FirstOrDefault();
        try
        {
            var choices = await tenants.Choices(user, http.RequestAborted);
            var chosen = tenant is null ? choices.FirstOrDefault() : await tenants.Find(user, tenant, http.RequestAborted);
            if (chosen is null || user.Role < role)
                return NotFound(texts);
            var now = time.GetUtcNow();
            var actor = user.ActorFrom(http.Connection.RemoteIpAddress, now);
            return await answer(new Visit(chosen, choices, texts, user.Login, user.Role, pages.Token(http), actor, now, http.RequestAborted)
            {
                Done = Enum.TryParse<FormDone>(http.Request.Query["done"], out var done) && Enum.IsDefined(done) ? done : null,
            });
        }
        catch (StorageUnavailableException)
        {
            return Results.Text(texts.TryLater, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <param name="http">The request.</param>
    /// <param name="role">Who may send it at least.</param>
    /// <param name="change">Does what the form asks for; a form that cannot be read is empty, and a problem of the visit.</param>
    public Task<IResult> Submit(HttpContext http, Role role, Func<Visit, FormValues, Task<IResult>> change) => Show(http, role, async visit =>
    {
        var form = await pages.ReadForm(http, MaxForm, MaxFields);
        return await (form is null
            ? change(visit with { Done = null, Problems = FormProblems.Because(StatusCodes.Status400BadRequest, visit.Texts.FormExpired) }, FormValues.Empty)
            : change(visit with { Done = null }, FormValues.Sent(form)));
    });

    public static IResult NotFound(PageTexts texts) => PageRoutes.Page<NotFoundPage>(texts, StatusCodes.Status404NotFound);
}

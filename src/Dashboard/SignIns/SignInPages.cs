using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.SignIns;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;

namespace Softswitch.Dashboard.SignIns;

/// <summary>Answers who signed in by telephone (SPEC X6), to whom the interface of programs does.</summary>
internal sealed class SignInPages(Visits visits, ISignInStore signIns, IConfigurationStore store)
{
    public void Map(IEndpointRouteBuilder portal) => portal.MapGet(SignInLinks.Path, (Delegate)Show);

    private Task<IResult> Show(HttpContext http) => visits.Show(http, Role.Supervisor, async visit =>
    {
        var form = SignInForm.Read(http.Request.Query, visit.Zone, visit.Now);
        var modules = (await TableRows.All(store.Routing, visit.Id, visit.Cancellation)).Where(item => item.Value.Type == ExtensionType.SignIn);
        ImmutableArray<FormChoice> extensions = [.. modules.Select(item => new FormChoice(item.Value.Extension, $"{item.Value.Extension} {item.Value.Name}"))];
        var view = new SignInView(visit, form, extensions, [], null, null);
        if (!form.IsBadPeriod)
        {
            var page = await signIns.Query(visit.Id, form.Query, visit.Cancellation);
            view = view with
            {
                Items = page.Items,
                Older = page.Next is { } next ? SignInLinks.List(visit.Tenant.Id, form, next) : null,
                File = SignInLinks.File(visit.Tenant.Id, form, visit.Now),
            };
        }

        return PageRoutes.Page<SignInLogPage>(
            visit.Texts, form.IsBadPeriod ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, (nameof(SignInLogPage.View), view));
    });
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Assets;
using Softswitch.Dashboard.Changes;
using Softswitch.Dashboard.Flows;
using Softswitch.Dashboard.Ladders;
using Softswitch.Dashboard.Live;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Privacy;
using Softswitch.Dashboard.Reach;
using Softswitch.Dashboard.Records;
using Softswitch.Dashboard.Routing;
using Softswitch.Dashboard.Schemes;
using Softswitch.Dashboard.SignIns;
using Softswitch.Dashboard.Sounds;

namespace Softswitch.Dashboard;

public static class DashboardEndpoints
{
    /// <summary>Maps the portal: the live page at <c>/</c>, <c>/records</c>, <c>/sounds</c>, <c>/explain</c>, <c>/routing</c>, <c>/schemes</c>, <c>/reach</c>, <c>/privacy</c>, <c>/changes</c>, <c>/signin</c>, <c>/signout</c>, <c>/assets</c> and <c>/live</c>.</summary>
    public static IEndpointConventionBuilder MapSoftswitchDashboard(this IEndpointRouteBuilder endpoints)
    {
        var routes = endpoints.ServiceProvider.GetRequiredService<PageRoutes>();
        var portal = endpoints.MapGroup("");
        portal.AddEndpointFilter(async (context, next) =>
        {
            SafetyHeaders.Set(context.HttpContext.Response.Headers);
            return await next(context);
        });
        portal.MapGet(PageAssets.Root + "/{name}", PageAssets.Answer).AllowAnonymous();
        portal.MapGet(PortalSession.SignInPath, routes.ShowSignIn).AllowAnonymous();
        portal.MapPost(PortalSession.SignInPath, (Delegate)routes.SignIn).AllowAnonymous();
        portal.MapPost("/signout", (Delegate)routes.SignOut).RequireAuthorization(PortalSession.Policy);
        portal.MapGet("/", routes.ShowBoard).RequireAuthorization(PortalSession.Policy);
        var records = endpoints.ServiceProvider.GetRequiredService<RecordPages>();
        portal.MapGet(RecordLinks.Path, (Delegate)records.ShowList).RequireAuthorization(PortalSession.Policy);
        portal.MapGet(RecordLinks.Path + "/{call}", (Delegate)records.ShowCall).RequireAuthorization(PortalSession.Policy);
        portal.MapGet(LadderPages.Path, endpoints.ServiceProvider.GetRequiredService<LadderPages>().Show).RequireAuthorization(PortalSession.Policy);
        var sounds = endpoints.ServiceProvider.GetRequiredService<SoundPages>();
        portal.MapGet(SoundLinks.Path, (Delegate)sounds.Show).RequireAuthorization(PortalSession.Policy);
        portal.MapPost(SoundLinks.Path, (Delegate)sounds.Add).RequireAuthorization(PortalSession.Policy);
        portal.MapPost(SoundLinks.Path + "/{sound}", (Delegate)sounds.Change).RequireAuthorization(PortalSession.Policy);
        portal.MapPost(SoundLinks.Path + "/{sound}/delete", (Delegate)sounds.Delete).RequireAuthorization(PortalSession.Policy);
        MapSettings(portal.MapGroup("").RequireAuthorization(PortalSession.Policy), endpoints.ServiceProvider);
        portal.MapGet(PortalSession.LivePath + "/session", () => Results.NoContent()).RequireAuthorization(PortalSession.Policy);
        portal.MapHub<BoardHub>(PortalSession.LivePath + "/hub", connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.CloseOnAuthenticationExpiration = true;
        }).RequireAuthorization(PortalSession.Policy);
        return portal.ExcludeFromDescription();
    }

    private static void MapSettings(IEndpointRouteBuilder portal, IServiceProvider services)
    {
        services.GetRequiredService<FlowPages>().Map(portal);
        services.GetRequiredService<RoutingPages>().Map(portal);
        services.GetRequiredService<SchemePages>().Map(portal);
        services.GetRequiredService<PlanPages>().Map(portal);
        services.GetRequiredService<ReachPages>().Map(portal);
        services.GetRequiredService<ReachItemPages>().Map(portal);
        services.GetRequiredService<PrivacyPages>().Map(portal);
        services.GetRequiredService<ChangePages>().Map(portal);
        services.GetRequiredService<SignInPages>().Map(portal);
    }
}

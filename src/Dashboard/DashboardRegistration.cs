using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Changes;
using Softswitch.Dashboard.Flows;
using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Ladders;
using Softswitch.Dashboard.Live;
using Softswitch.Dashboard.Pages;
using Softswitch.Dashboard.Prints;
using Softswitch.Dashboard.Privacy;
using Softswitch.Dashboard.Reach;
using Softswitch.Dashboard.Records;
using Softswitch.Dashboard.Routing;
using Softswitch.Dashboard.Schemes;
using Softswitch.Dashboard.SignIns;
using Softswitch.Dashboard.Sounds;

namespace Softswitch.Dashboard;

public static class DashboardRegistration
{
    private const int MaxHubMessage = 4096;

    /// <summary>
    /// Adds what the portal needs. The host adds the stores of Contracts, what takes in sounds, the grain factory, a TimeProvider and <c>MapSoftswitchDashboard</c>;
    /// authentication and authorization run in its pipeline as usual.
    /// </summary>
    public static IServiceCollection AddSoftswitchDashboard(this IServiceCollection services, DashboardOptions options)
    {
        services.AddSingleton(options);
        services.AddPortalSession(options);
        services.AddSingleton<SignIn>();
        services.AddSingleton<TenantAccess>();
        services.AddSingleton<ChannelOwners>();
        services.AddSingleton<RowWriter>();
        services.AddSingleton<PageRoutes>();
        services.AddSingleton<RecordPages>();
        services.AddSingleton<LadderPages>();
        services.AddSingleton<SoundShelf>();
        services.AddSingleton<SoundChanges>();
        services.AddSingleton<SoundPages>();
        services.AddSettingsPages();
        services.AddSingleton<LiveBoards>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveBoards>());
        services.AddRazorComponents();
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "portal-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddSignalR().AddHubOptions<BoardHub>(hub => hub.MaximumReceiveMessageSize = MaxHubMessage);
        var keys = services.AddDataProtection().SetApplicationName("Softswitch");
        if (options.KeyFolder is { } folder)
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        return services;
    }

    private static void AddSettingsPages(this IServiceCollection services)
    {
        services.AddSingleton<Visits>();
        services.AddSingleton<FlowPages>();
        services.AddSingleton<RoutingPages>();
        services.AddSingleton<SchemePages>();
        services.AddSingleton<PlanPages>();
        services.AddSingleton<ReachDesk>();
        services.AddSingleton<ReachPages>();
        services.AddSingleton<ReachItemPages>();
        services.AddSingleton<PrivacyPages>();
        services.AddSingleton<ChangePages>();
        services.AddSingleton<SignInPages>();
    }
}

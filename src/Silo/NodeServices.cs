using Orleans;
using Softswitch.Api;
using Softswitch.Dashboard;
using Softswitch.Gateway.Hosting;
using Softswitch.Grains;
using Softswitch.Grains.Configuration;
using Softswitch.Integrations.Sounds;
using Softswitch.Integrations.Speech;
using Softswitch.Silo.Engine;
using Softswitch.Silo.Observation;
using Softswitch.Silo.Settings;
using Softswitch.Storage;

namespace Softswitch.Silo;

/// <summary>Puts the parts of a node together, by its roles.</summary>
internal static class NodeServices
{
    /// <summary>The folder, in the data folder, of the keys with which sessions of the portal are signed.</summary>
    public const string PortalKeys = "portal-keys";

    private const string Recordings = "recordings";
    private const string Sounds = "sounds";
    private const string Uploads = "uploads";

    public static WebApplication Build(WebApplicationBuilder builder, SiloSettings settings, StorageHost storage, ConfigurationTeller teller)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(settings.Http);
        });

        // Hosted services start in this order and stop in the opposite one: grains first, the gateway last.
        // What ends after the calls has its time too.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Gateway.DrainTime + TimeSpan.FromSeconds(30));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(storage);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddNodeTelemetry(settings);
        builder.Services.AddSpeech(settings.Speech);

        // The pipeline asks for both, also on a node without pages and API.
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.UseSoftswitchEngine(settings.Engine, GrainServices.Assembly);
        builder.Services.AddGrainServices(settings.RingTime, settings.Registrations);
        if (settings.Roles.HasFlag(Roles.Gateway))
        {
            var (recordings, sounds) = (Path.Combine(settings.Storage.DataFolder, Recordings), Path.Combine(settings.Storage.DataFolder, Sounds));
            builder.Services.AddGateway(settings.Gateway.With(storage.DeriveKey("nonce"), recordings, sounds) with { Capture = settings.Observation.Capture });
        }

        if ((settings.Roles & (Roles.Api | Roles.Dashboard)) != Roles.None)
            builder.Services.AddSoundConversion(Path.Combine(settings.Storage.DataFolder, Uploads), Guid.CreateVersion7);
        if (settings.Roles.HasFlag(Roles.Api))
            builder.Services.AddSoftswitchApi(new ApiOptions { NewId = Guid.CreateVersion7, PrivateWebhooks = settings.PrivateWebhooks });
        if (settings.Roles.HasFlag(Roles.Dashboard))
            builder.Services.AddSoftswitchDashboard(new DashboardOptions { KeyFolder = Path.Combine(settings.Storage.DataFolder, PortalKeys) });

        var app = builder.Build();
        teller.Use(app.Services.GetRequiredService<IGrainFactory>());
        app.UseAuthentication();
        app.UseAuthorization();
        if (settings.Roles.HasFlag(Roles.Api))
            app.MapSoftswitchApi();
        if (settings.Roles.HasFlag(Roles.Dashboard))
            app.MapSoftswitchDashboard();
        app.MapHealth();
        app.MapMetrics(settings.Observation);
        return app;
    }
}

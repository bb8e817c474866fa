using System.Net;
using Microsoft.AspNetCore.Authorization;
using Softswitch.Domain.Trunks;

namespace Softswitch.Silo.Observation;

/// <summary>The metrics as Prometheus reads them, for this machine and for whom the settings name.</summary>
internal static class MetricsPage
{
    private const string Path = "/metrics";

    public static void MapMetrics(this WebApplication app, ObservationSettings settings)
    {
        var page = app.MapPrometheusScrapingEndpoint(Path);
        page.WithMetadata(new AllowAnonymousAttribute());
        page.Finally(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                if (MayRead(http, settings.MetricsAllow))
                    return inner(http);
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    // What a proxy on this machine passes on comes from it, and is for anybody.
    private static bool MayRead(HttpContext http, AddressRange[] allowed)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return false;
        var isPassedOn = http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("Forwarded");
        return (IPAddress.IsLoopback(address) && !isPassedOn) || Array.Exists(allowed, range => range.Contains(address));
    }
}

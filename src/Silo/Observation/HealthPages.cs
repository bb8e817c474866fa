using Microsoft.AspNetCore.Authorization;
using Softswitch.Gateway.Hosting;

namespace Softswitch.Silo.Observation;

/// <summary>What an orchestrator asks: whether the process turns, and whether the node can do its work.</summary>
internal static class HealthPages
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).WithMetadata(new AllowAnonymousAttribute());
        app.MapGet("/health/ready", async (HttpContext http, Readiness readiness, CancellationToken cancellation) =>
        {
            var gateway = http.RequestServices.GetService<GatewayNode>();
            var stopping = app.Lifetime.ApplicationStopping.IsCancellationRequested || gateway is { IsDraining: true };
            var storage = await readiness.Fault(cancellation);
            var isReady = storage is null && !stopping;
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(
                new HealthBody(isReady ? "ready" : "not ready", storage ?? "ok", gateway is null ? null : stopping ? "draining" : "ok", gateway?.Calls),
                statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(new AllowAnonymousAttribute());
    }
}

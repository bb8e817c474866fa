using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Softswitch.Api.Answers;

namespace Softswitch.Api.Requests;

/// <summary>Stands before routing and sign-in: sheds what is too much before it costs anything, and gives bare statuses a body.</summary>
internal sealed class ApiFront(ApiOptions options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(ApiOptions.Root, StringComparison.OrdinalIgnoreCase),
            branch => branch.Use(Complete).UseRateLimiter(Limits(options)));
        next(app);
    };

    private static async Task Complete(HttpContext http, RequestDelegate next)
    {
        await next(http);
        var response = http.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
            await Problem.OfStatus(response.StatusCode).ExecuteAsync(http);
    }

    private static RateLimiterOptions Limits(ApiOptions options) => new()
    {
        GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(Address(http), options.PerAddress)),
            PartitionedRateLimiter.Create<HttpContext, int>(http => Key(http) is { } key ? Bucket(key, options.PerKey) : RateLimitPartition.GetNoLimiter(0))),
        OnRejected = (rejected, _) =>
        {
            var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : (TimeSpan?)null;
            return new ValueTask(Problem.TooMany(pause).ExecuteAsync(rejected.HttpContext));
        },
    };

    // IPv6 gives every customer 64 bits to choose from: those are one source.
    private static string Address(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }

    // By hash: two keys that share one share their limit, and no secret is kept.
    private static int? Key(HttpContext http) =>
        http.Request.Headers.Authorization is { Count: > 0 } header ? StringComparer.Ordinal.GetHashCode(header.ToString()) : null;

    private static RateLimitPartition<TKey> Bucket<TKey>(TKey key, RateLimit limit)
    {
        // Ten times a second, or as often as one more request is due.
        var period = Math.Max(0.1, 1 / limit.PerSecond);
        return RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = Math.Max(1, (int)(limit.PerSecond * period)),
            ReplenishmentPeriod = TimeSpan.FromSeconds(period),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }
}

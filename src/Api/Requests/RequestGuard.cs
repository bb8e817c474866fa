using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Requests;

/// <summary>Stands around every route: its time, its size, and an answer for whatever goes wrong inside.</summary>
internal sealed class RequestGuard(ApiOptions options, TimeProvider time, ILogger<RequestGuard> logger)
{
    public const string OwnRequestHeader = "X-Requested-With";

    public RequestDelegate Around(RequestDelegate next, RequestBudget budget) => http => Run(next, budget, http);

    private async Task Run(RequestDelegate next, RequestBudget budget, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (IsForgeable(http))
        {
            await Problem.Forbidden($"a change made with a portal session carries the header {OwnRequestHeader}").ExecuteAsync(http);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = budget.MaxBody(options) + 1;
        var gone = http.RequestAborted;
        using var timeout = new CancellationTokenSource(budget.Time(options), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, timeout.Token);
        http.RequestAborted = either.Token;
        try
        {
            await next(http);
        }
        catch (Exception failure)
        {
            http.RequestAborted = gone;
            if (!gone.IsCancellationRequested)
                await Answer(http, failure, timeout.IsCancellationRequested);
        }
        finally
        {
            http.RequestAborted = gone;
        }
    }

    // A browser sends the session's cookie also for a form on a stranger's page, but no header of ours.
    private static bool IsForgeable(HttpContext http)
    {
        var isSafe = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        return !isSafe && Caller.Of(http.User) is { ByKey: false } && !http.Request.Headers.ContainsKey(OwnRequestHeader);
    }

    private async Task Answer(HttpContext http, Exception failure, bool timedOut)
    {
        var problem = Explain(http, failure, timedOut);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        var headers = http.Response.Headers;
        headers.Remove("ETag");
        headers.Remove("Location");
        await problem.ExecuteAsync(http);
    }

    private Problem Explain(HttpContext http, Exception failure, bool timedOut)
    {
        switch (failure)
        {
            case OperationCanceledException when timedOut:
                logger.TimedOut(http.Request.Method, RouteOf(http));
                return Problem.Unavailable("it took too long");
            case StorageUnavailableException:
                return Problem.Unavailable("the database is not available");
            case BadHttpRequestException { StatusCode: var status }:
                return Problem.OfStatus(status);
            // The engine reports an unreachable or overloaded silo with these.
            case TimeoutException or OrleansException:
                logger.Failed(failure, http.Request.Method, RouteOf(http));
                return Problem.Unavailable("the part of the platform that knows this does not answer");
            default:
                logger.Failed(failure, http.Request.Method, RouteOf(http));
                return Problem.Bug();
        }
    }

    // The pattern, not the address: that may hold numbers of people.
    private static string RouteOf(HttpContext http) => http.GetEndpoint()?.DisplayName ?? "?";
}

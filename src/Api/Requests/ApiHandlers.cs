using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;

namespace Softswitch.Api.Requests;

/// <summary>
/// Maps handlers of an <see cref="ApiRequest"/>, each behind the check of its tenant. They are called as they are: to have their parameters
/// bound would compile code for each route at every start, and a handler has only the one.
/// </summary>
internal static class ApiHandlers
{
    public static IEndpointConventionBuilder MapGet(this IEndpointRouteBuilder routes, string path, Func<ApiRequest, Task<IResult>> handler) =>
        Map(routes, path, HttpMethods.Get, handler);

    public static IEndpointConventionBuilder MapPost(this IEndpointRouteBuilder routes, string path, Func<ApiRequest, Task<IResult>> handler) =>
        Map(routes, path, HttpMethods.Post, handler);

    public static IEndpointConventionBuilder MapPut(this IEndpointRouteBuilder routes, string path, Func<ApiRequest, Task<IResult>> handler) =>
        Map(routes, path, HttpMethods.Put, handler);

    public static IEndpointConventionBuilder MapDelete(this IEndpointRouteBuilder routes, string path, Func<ApiRequest, Task<IResult>> handler) =>
        Map(routes, path, HttpMethods.Delete, handler);

    // The description of the interface shows routes of which it knows the method.
    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder routes, string path, string method, Func<ApiRequest, Task<IResult>> handler) =>
        routes.MapMethods(path, [method], (RequestDelegate)(http => Run(http, handler))).WithMetadata(handler.Method);

    private static async Task Run(HttpContext http, Func<ApiRequest, Task<IResult>> handler)
    {
        var isReached = await http.RequestServices.GetRequiredService<TenantScope>().Admits(http);
        var answer = isReached ? await handler(new ApiRequest(http)) : Problem.NotFound("tenant");
        await answer.ExecuteAsync(http);
    }
}

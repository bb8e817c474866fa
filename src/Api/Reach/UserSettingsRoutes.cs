using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Reach;

/// <summary>Read, change and clear of settings that every user has. Those that nobody set have version 0.</summary>
internal abstract class UserSettingsRoutes<TConfig, TInput, TItem>
    where TConfig : class
    where TInput : class, IItemInput
    where TItem : class
{
    private const long Unset = 0;

    protected abstract string Path { get; }

    /// <summary>What of a user it is, for the summaries: <c>how a user can be reached</c>.</summary>
    protected abstract string What { get; }

    protected abstract string Detail { get; }

    protected abstract string Example { get; }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Reach", $"Read {What}") { Answer = typeof(TItem), HasETag = true, Refusals = [404] });
        routes.MapPut(Path, Change).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Reach", $"Change {What}")
            {
                Detail = $"Replaces all of it. {Detail}",
                Body = typeof(TInput),
                Answer = typeof(TItem),
                HasETag = true,
                IfMatch = IfMatchNote.Required,
                Refusals = [400, 404, 409, 412, 413, 415, 428],
                Example = Example,
            });
        routes.MapDelete(Path, Clear).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Reach", $"Clear {What}") { Status = 204, IfMatch = IfMatchNote.Optional, Refusals = [404, 412] });
    }

    protected abstract IConfigurationTable<TConfig, UserId> Table(ApiRequest request);

    /// <summary>What a user has who never set anything.</summary>
    protected abstract TConfig Default(UserId user);

    protected abstract TConfig Take(TInput input, UserId user);

    protected abstract TItem Show(TConfig config, long version);

    protected virtual Task<StoreResult> Delete(ApiRequest request, UserId user, long? expected) =>
        Table(request).Delete(request.Tenant, user, expected, request.Actor, request.Cancellation);

    private async Task<IResult> Read(ApiRequest request) =>
        await ReachUser.Find(request) is { } user ? await Answer(request, user) : Problem.NotFound("user");

    private async Task<IResult> Answer(ApiRequest request, UserId user)
    {
        var stored = await Table(request).Find(request.Tenant, user, request.Cancellation);
        var version = stored?.Version ?? Unset;
        request.Http.Response.Headers.ETag = ETags.Of(version);
        return request.HasAlready(version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Answers.Answer.Of(Show(stored?.Value ?? Default(user), version));
    }

    private async Task<IResult> Change(ApiRequest request)
    {
        if (await ReachUser.Find(request) is not { } user)
            return Problem.NotFound("user");
        if (request.IfMatch is not { } expected)
            return Problem.VersionNeeded();
        if ((await request.Body<TInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var errors = new FieldErrors();
        errors.Require(input.Version is null || input.Version == expected, "version", "fixed", "version is another one than that of If-Match");
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var result = await Table(request).Put(
            request.Tenant, Take(input, user), expected == Unset ? null : expected, request.Actor, request.Cancellation);
        return result is StoreResult.Ok ? await Answer(request, user) : Refused(result);
    }

    private async Task<IResult> Clear(ApiRequest request)
    {
        if (await ReachUser.Find(request) is not { } user)
            return Problem.NotFound("user");
        var expected = request.IfMatch;
        var result = await Delete(request, user, expected);
        var isClear = result is StoreResult.Ok || (result is StoreResult.NotFound && expected is null or Unset);
        return isClear ? TypedResults.NoContent() : Refused(result);
    }

    private static Problem Refused(StoreResult result) => result switch
    {
        StoreResult.NotFound => Problem.Changed(Unset),
        StoreResult.Conflict conflict => Problem.Changed(conflict.CurrentVersion),
        StoreResult.Invalid invalid => Problem.Invalid(invalid.Errors),
        _ => Problem.Bug(),
    };
}

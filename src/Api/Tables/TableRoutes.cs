using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Tables;

/// <summary>List, create, read, change and delete of one kind of item: the same for all kinds.</summary>
internal abstract class TableRoutes<TConfig, TKey, TInput, TItem>
    where TInput : class, IItemInput
    where TItem : class
{
    /// <summary>Where the items live below the root: <c>/tenants/{tenant}/users</c>.</summary>
    protected abstract string Path { get; }

    /// <summary>One item in lower case, also the name of its key in the route: <c>user</c>.</summary>
    protected abstract string Noun { get; }

    /// <summary>The member of the body that is the key: <c>id</c>.</summary>
    protected virtual string KeyField => "id";

    protected virtual Role ToRead => Role.Reader;

    protected virtual Role ToChange => Role.TenantAdmin;

    protected virtual Role ToCreate => ToChange;

    private string One => Noun[0] is 'a' or 'e' ? $"an {Noun}" : $"a {Noun}";

    public void Map(IEndpointRouteBuilder routes)
    {
        var item = $"{Path}/{{{Noun}}}";
        routes.MapGet(Path, List).RequireRole(ToRead)
            .Describe(Notes($"List {Noun}s") with { Answer = typeof(PageBody<TItem>), Query = QueryNote.Paging, Refusals = [400] });
        MapCreate(routes);
        routes.MapGet(item, Read).RequireRole(ToRead)
            .Describe(Notes($"Read {One}") with { Answer = typeof(TItem), HasETag = true, Refusals = [404] });
        routes.MapPut(item, Change).RequireRole(ToChange)
            .Describe(Notes($"Change {One}") with
            {
                Detail = "Replaces the whole item: what is left out goes back to its default; passwords and PINs that are left out stay.",
                Body = typeof(TInput),
                Answer = typeof(TItem),
                HasETag = true,
                IfMatch = IfMatchNote.Required,
                Refusals = [400, 404, 409, 412, 413, 415, 428],
            });
        routes.MapDelete(item, Delete).RequireRole(ToCreate)
            .Describe(Notes($"Delete {One}") with { Status = 204, IfMatch = IfMatchNote.Optional, Refusals = [404, 409, 412] });
    }

    /// <summary>How a new item is sent; for kinds with a way of their own.</summary>
    protected virtual void MapCreate(IEndpointRouteBuilder routes) => routes.MapPost(Path, Create).RequireRole(ToCreate)
        .Describe(Notes($"Create {One}") with { Body = typeof(TInput), Answer = typeof(TItem), Status = 201, HasETag = true, Refusals = [400, 409, 413, 415] });

    protected abstract RouteNotes Notes(string summary);

    protected abstract ITable<TConfig, TKey> Table(ApiRequest request);

    protected abstract bool TryParseKey(string? text, out TKey key);

    protected abstract TKey KeyOf(TConfig config);

    /// <summary>What a client sent, in our words. <paramref name="key"/> is that of the address, null when the item is new.</summary>
    protected abstract TConfig Take(TInput input, string? key, ApiRequest request, FieldErrors errors);

    protected abstract TItem Show(Stored<TConfig> stored);

    /// <summary>The item as shown once, to whoever created it.</summary>
    protected virtual TItem ShowCreated(TItem item, string? generated) => item;

    /// <summary>Stores what was taken; for kinds with a way of their own.</summary>
    protected virtual async Task<(StoreResult Result, TConfig Config)> Store(ITable<TConfig, TKey> table, TConfig config, long? expected, ApiRequest request) =>
        (await table.Put(config, expected, request.Actor, request.Cancellation), config);

    /// <summary>Stores what comes with a new item; null, or why that failed and the item was taken back.</summary>
    protected virtual Task<(TItem Item, Problem? Problem)> Complete(TInput input, TConfig config, TItem item, ApiRequest request) =>
        Task.FromResult<(TItem, Problem?)>((item, null));

    protected virtual void Changed(ApiRequest request)
    {
    }

    private async Task<IResult> List(ApiRequest request)
    {
        var errors = new FieldErrors();
        var page = request.Page(errors);
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        var found = await Table(request).List(page, request.Cancellation);
        return Answer.Of(new PageBody<TItem> { Items = [.. found.Items.Select(Show)], Next = found.Next });
    }

    private async Task<IResult> Read(ApiRequest request)
    {
        if (!TryParseKey(request.Route(Noun), out var key) || await Table(request).Find(key, request.Cancellation) is not { } stored)
            return Problem.NotFound(Noun);
        request.Http.Response.Headers.ETag = ETags.Of(stored.Version);
        return request.HasAlready(stored.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : Answer.Of(Show(stored));
    }

    private async Task<IResult> Create(ApiRequest request)
    {
        if ((await request.Body<TInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var errors = new FieldErrors();
        errors.Require(input.Version is null, "version", "fixed", "version is not for new items");
        var taken = Take(input, null, request, errors);
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var table = Table(request);
        var (result, config) = await Store(table, taken, null, request);
        return result switch
        {
            StoreResult.Ok ok => await Created(table, input, config, ok, request),
            StoreResult.Conflict => Problem.Exists(KeyField, Noun),
            _ => Refused(result),
        };
    }

    private async Task<IResult> Created(ITable<TConfig, TKey> table, TInput input, TConfig config, StoreResult.Ok ok, ApiRequest request)
    {
        var key = KeyOf(config);
        var stored = await table.Find(key, request.Cancellation) ?? new Stored<TConfig>(config, ok.Version);
        var (item, problem) = await Complete(input, config, ShowCreated(Show(stored), ok.Generated), request);
        if (problem is not null)
            return problem;
        Changed(request);
        var response = request.Http.Response;
        response.Headers.ETag = ETags.Of(stored.Version);
        response.Headers.Location = $"{request.Http.Request.Path}/{Uri.EscapeDataString(key!.ToString()!)}";
        return Answer.Of(item, StatusCodes.Status201Created);
    }

    private async Task<IResult> Change(ApiRequest request)
    {
        if (!TryParseKey(request.Route(Noun), out var key))
            return Problem.NotFound(Noun);
        if (request.IfMatch is not { } expected)
            return Problem.VersionNeeded();
        if ((await request.Body<TInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var errors = new FieldErrors();
        errors.Require(input.Version is null || input.Version == expected, "version", "fixed", "version is another one than that of If-Match");
        var taken = Take(input, key!.ToString(), request, errors);
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var table = Table(request);
        var (result, config) = await Store(table, taken, expected, request);
        if (result is not StoreResult.Ok ok)
            return Refused(result);
        Changed(request);
        var stored = await table.Find(key, request.Cancellation) ?? new Stored<TConfig>(config, ok.Version);
        request.Http.Response.Headers.ETag = ETags.Of(stored.Version);
        return Answer.Of(Show(stored));
    }

    private async Task<IResult> Delete(ApiRequest request)
    {
        if (!TryParseKey(request.Route(Noun), out var key))
            return Problem.NotFound(Noun);
        var result = await Table(request).Delete(key, request.IfMatch, request.Actor, request.Cancellation);
        if (result is not StoreResult.Ok)
            return Refused(result);
        Changed(request);
        return TypedResults.NoContent();
    }

    private Problem Refused(StoreResult result) => result switch
    {
        StoreResult.NotFound => Problem.NotFound(Noun),
        StoreResult.Conflict conflict => Problem.Changed(conflict.CurrentVersion),
        StoreResult.Invalid invalid => Problem.Invalid(invalid.Errors),
        _ => Problem.Bug(),
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Requests;

/// <summary>One request as handlers see it. Binding takes nothing from the body: that is read only after the caller was checked.</summary>
internal sealed class ApiRequest(HttpContext http)
{
    public const int MaxQueryText = 200;

    private ApiOptions? _options;

    public HttpContext Http => http;

    public CancellationToken Cancellation => http.RequestAborted;

    public ApiOptions Options => _options ??= Service<ApiOptions>();

    /// <summary>Who asks. Only on routes that need a role.</summary>
    public Caller Caller => Caller.Of(http.User) ?? throw new InvalidOperationException("a route without a role asks for its caller");

    /// <summary>The tenant of the route, which the caller reaches. Fails on a route that <see cref="TenantScope"/> did not check.</summary>
    public TenantId Tenant => http.Features.Get<TenantScope.Checked>()?.Tenant ?? throw new InvalidOperationException("a route without scope asks for its tenant");

    public TenantId? TenantOrPlatform => http.Features.Get<TenantScope.Checked>()?.Tenant;

    public Actor Actor => new(Caller.Who, http.Connection.RemoteIpAddress?.ToString(), Service<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds());

    public long? IfMatch => ETags.Read(http.Request.Headers.IfMatch);

    public bool HasAlready(long version) => http.Request.Headers.IfNoneMatch.Count > 0 && ETags.Read(http.Request.Headers.IfNoneMatch) == version;

    public T Service<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    public string? Route(string name) => http.GetRouteValue(name) as string;

    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    public Task<Body<T>> Body<T>()
        where T : class => BodyReader.Read<T>(http.Request, Options.MaxBody, Cancellation);

    /// <summary>The part of a list that is asked for.</summary>
    public PageRequest Page(FieldErrors errors) => new(Text("after", errors), Limit(errors), Text("search", errors));

    public int Limit(FieldErrors errors)
    {
        if (Query("limit") is not { } text)
            return PageRequest.DefaultLimit;
        var ok = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= PageRequest.MaxLimit;
        errors.Require(ok, "limit", "range", $"limit is 1 to {PageRequest.MaxLimit}");
        return ok ? limit : PageRequest.DefaultLimit;
    }

    public string? Text(string name, FieldErrors errors)
    {
        var text = Query(name);
        errors.Require(text is null || text.Length <= MaxQueryText, name, "length", $"{name} has at most {MaxQueryText} characters");
        errors.Require(text is null || !text.Any(char.IsControl), name, "format", $"{name} has no control characters");
        return text;
    }

    /// <summary>A point in time as of RFC 3339, in unix ms.</summary>
    public long? Instant(string name, FieldErrors errors)
    {
        if (Query(name) is not { } text)
            return null;
        var ok = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && text.Length <= 40;
        errors.Require(ok, name, "format", $"{name} is a time such as 2026-01-31T12:00:00Z");
        return ok ? at.ToUnixTimeMilliseconds() : null;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Softswitch.Api.Requests;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Answers;

/// <summary>A refusal: the one place where reasons become HTTP statuses.</summary>
internal sealed class Problem : IResult
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(2);

    private readonly ProblemBody _body;
    private readonly TimeSpan? _retryAfter;
    private readonly string? _etag;

    private Problem(int status, string type, string title, string detail, ImmutableArray<FieldError>? errors = null, TimeSpan? retryAfter = null, string? etag = null)
    {
        _body = new ProblemBody
        {
            Type = "urn:softswitch:problem:" + type,
            Title = title,
            Status = status,
            Detail = detail,
            Errors = errors is { } list ? [.. list.Select(Show)] : null,
        };
        _retryAfter = retryAfter;
        _etag = etag;
    }

    public int Status => _body.Status;

    public static Problem Invalid(params ImmutableArray<FieldError> errors)
    {
        // What clashes with something stored is not a fault of the text itself, but repairing that repairs the request.
        var clash = errors.Length > 0 && errors.All(error => error.Rule is "unique" or "in-use");
        return clash
            ? new(StatusCodes.Status409Conflict, "conflict", "Conflict with something that exists", Sentence(errors), errors)
            : new(StatusCodes.Status400BadRequest, "invalid", "The request is not valid", Sentence(errors), errors);
    }

    /// <summary>Null when nothing was found wrong.</summary>
    public static Problem? Of(FieldErrors errors) => errors.IsEmpty ? null : Invalid(errors.ToImmutable());

    public static Problem Invalid(string field, string rule, string message) => Invalid(new FieldError(field, rule, message));

    public static Problem BadRequest(string detail) => new(StatusCodes.Status400BadRequest, "bad-request", "The request cannot be read", detail);

    public static Problem SignInNeeded() => new(
        StatusCodes.Status401Unauthorized, "unauthorized", "Who are you?", "send a valid API key as 'Authorization: Bearer <key>', or sign in to the portal");

    public static Problem Forbidden(string detail) => new(StatusCodes.Status403Forbidden, "forbidden", "Not allowed", detail);

    /// <summary>Also for everything of another tenant: the two must not differ in any way.</summary>
    public static Problem NotFound(string noun) => new(StatusCodes.Status404NotFound, "not-found", "Not found", $"there is no such {noun}");

    public static Problem MethodNotAllowed() => new(
        StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "Method not allowed", "the Allow header names the methods of this address");

    /// <summary>A new item has the key of one that is there.</summary>
    public static Problem Exists(string field, string noun) => Invalid(field, "unique", $"this {noun} exists already");

    /// <summary>Somebody else was first; the ETag header tells the version there is now.</summary>
    public static Problem Changed(long version) => new(
        StatusCodes.Status412PreconditionFailed, "changed", "Changed in between", "it is not the version named by If-Match any more: read it again", etag: ETags.Of(version));

    /// <summary>A change that cannot be taken back, or not any longer.</summary>
    public static Problem NotUndone(string reason) => new(StatusCodes.Status409Conflict, "not-undone", "Cannot be undone", reason);

    public static Problem TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large", $"the body has at most {limit} bytes");

    public static Problem MediaType(string accepted) => new(
        StatusCodes.Status415UnsupportedMediaType, "media-type", "Content type not understood", $"send {accepted}, without Content-Encoding");

    public static Problem VersionNeeded() => new(
        StatusCodes.Status428PreconditionRequired, "version-needed", "If-Match is missing", "name the version this change is based on: If-Match with the ETag that was read");

    public static Problem TooMany(TimeSpan? retryAfter = null) => new(
        StatusCodes.Status429TooManyRequests, "too-many", "Too many requests", "slow down and try again later", retryAfter: retryAfter ?? UsualPause);

    public static Problem Bug() => new(StatusCodes.Status500InternalServerError, "internal", "Our fault", "the request failed; the log of the server says why");

    public static Problem Unavailable(string detail) => new(
        StatusCodes.Status503ServiceUnavailable, "unavailable", "Not available just now", detail, retryAfter: UsualPause);

    /// <summary>For an answer that has a status and nothing else, as routing and the server itself give.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignInNeeded(),
        StatusCodes.Status403Forbidden => Forbidden("this is not allowed"),
        StatusCodes.Status404NotFound => NotFound("address"),
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed(),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-large", "The body is too large", "the body is too large"),
        StatusCodes.Status415UnsupportedMediaType => MediaType("application/json"),
        StatusCodes.Status429TooManyRequests => TooMany(),
        >= 500 => Bug(),
        _ => new(status, "bad-request", "The request cannot be read", "the request cannot be read"),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _body.Status;
        if (_retryAfter is { } pause)
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (_etag is not null)
            response.Headers.ETag = _etag;
        if (_body.Status == StatusCodes.Status401Unauthorized)
            response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return response.WriteAsJsonAsync(_body, ApiJson.Options, "application/problem+json", httpContext.RequestAborted);
    }

    private static string Sentence(ImmutableArray<FieldError> errors) => errors.Length switch
    {
        0 => "the request is not valid",
        1 => errors[0].Message,
        var count => $"{errors[0].Message}, and {count - 1} more",
    };

    private static ProblemField Show(FieldError error) => new() { Field = error.Field, Rule = error.Rule, Message = error.Message };
}

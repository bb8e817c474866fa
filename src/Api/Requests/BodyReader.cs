using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Softswitch.Api.Answers;

namespace Softswitch.Api.Requests;

/// <summary>Reads JSON bodies within limits; whatever comes, the answer is a value or a reason.</summary>
internal static class BodyReader
{
    public static async Task<Body<T>> Read<T>(HttpRequest request, int limit, CancellationToken cancellation)
        where T : class
    {
        if (!IsJson(request))
            return new(null, Problem.MediaType("application/json"));
        var bytes = await ReadBytes(request, limit, cancellation);
        return bytes is null ? new(null, Problem.TooLarge(limit)) : Parse<T>(bytes.Value);
    }

    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    // Null: more than the limit. Counted here as well as by the server: a chunked body announces no length.
    private static async Task<ReadOnlyMemory<byte>?> ReadBytes(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            return null;
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 512));
        var chunk = new byte[Math.Min(limit + 1, 16 * 1024)];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + read > limit)
                return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static Body<T> Parse<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, ApiJson.Reading);
            var errors = BodyShape.Check(document.RootElement, typeof(T));
            if (!errors.IsEmpty)
                return new(null, Problem.Invalid(errors));
            var value = document.Deserialize<T>(ApiJson.Options);
            return value is null ? new(null, Problem.BadRequest("the body is one JSON object")) : new(value, null);
        }
        catch (JsonException refusal)
        {
            return new(null, Explain(refusal));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in a text: the parser lets it pass, reading the text does not.
            return new(null, Problem.BadRequest("the body holds text that is not valid Unicode"));
        }
    }

    // The parser's own words name our types, so only what it points at is passed on.
    private static Problem Explain(JsonException refusal)
    {
        if (refusal.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal))
            return Problem.Invalid(path[2..], "format", $"{path[2..]} has a value of the wrong type");
        return refusal.LineNumber is { } line
            ? Problem.BadRequest($"the body is not JSON as expected: line {line + 1}, byte {(refusal.BytePositionInLine ?? 0) + 1}")
            : Problem.BadRequest("the body is one JSON object, without members that occur twice");
    }
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Softswitch.Api.Answers;
using Softswitch.Api.Requests;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Sounds;

/// <summary>A sound on its way in: the body itself, or the first file of a form behind its fields. Read as it comes, and no further than a sound may be long.</summary>
internal sealed record SoundUpload(Stream File, string Name, string? Language)
{
    private const int MaxField = 1024;
    private const int MaxParts = 10;

    private CountedStream? Body { get; init; }

    public bool IsTooLong => Body is { IsTooLong: true };

    /// <summary>It was the body that could not be read.</summary>
    public bool HasFailed => Body is { HasFailed: true };

    public static async Task<(SoundUpload? Upload, Problem? Problem)> Open(ApiRequest request)
    {
        var http = request.Http.Request;
        if (http.ContentLength > RequestBudget.Upload.MaxBody(request.Options))
            return (null, Problem.TooLarge(SoundRules.MaxUpload));
        var errors = new FieldErrors();
        var (name, language) = (request.Text("name", errors), request.Text("language", errors));
        if (Problem.Of(errors) is { } invalid)
            return (null, invalid);
        var body = new CountedStream(http.Body, RequestBudget.Upload.MaxBody(request.Options));
        if (IsFile(http))
            return (new SoundUpload(body, name ?? SoundRules.Unnamed, language) { Body = body }, null);
        if (FormBoundary.Of(http) is not { } boundary)
            return (null, Problem.MediaType("audio/wav, audio/mpeg, application/octet-stream or multipart/form-data"));
        try
        {
            return await ReadForm(new MultipartReader(boundary, body), body, name, language, request.Cancellation);
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException)
        {
            return (null, body.IsTooLong ? Problem.TooLarge(SoundRules.MaxUpload) : Problem.BadRequest("the form cannot be read"));
        }
    }

    private static bool IsFile(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
        && (type.Type.Equals("audio", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
        && http.Headers.ContentEncoding.Count == 0;

    private static async Task<(SoundUpload? Upload, Problem? Problem)> ReadForm(
        MultipartReader reader, CountedStream body, string? name, string? language, CancellationToken cancellation)
    {
        for (var part = 0; part < MaxParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            var header = section.GetContentDispositionHeader();
            if (header?.IsFileDisposition() == true)
                return (new SoundUpload(section.Body, name ?? NameOf(header), language) { Body = body }, null);
            var field = HeaderUtilities.RemoveQuotes(header?.Name ?? default).Value;
            var value = await ReadField(section.Body, cancellation);
            if (value.Length == 0)
                continue;
            if (field == "name")
                name = value;
            else if (field == "language")
                language = value;
        }

        return (null, Problem.Invalid("file", "required", "the form holds no file"));
    }

    private static async Task<string> ReadField(Stream part, CancellationToken cancellation)
    {
        var bytes = new byte[MaxField];
        var length = await part.ReadAtLeastAsync(bytes, MaxField, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static string NameOf(ContentDispositionHeaderValue header) =>
        SoundRules.NameOf((header.FileNameStar.HasValue ? header.FileNameStar : HeaderUtilities.RemoveQuotes(header.FileName)).Value);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Softswitch.Api.Answers;
using Softswitch.Api.Requests;

namespace Softswitch.Api.Imports;

/// <summary>Finds the file in an import request: the body itself, or the first file of a form. Nothing is kept on disk.</summary>
internal static class ImportBody
{
    private const int MaxParts = 10;

    public static async Task<(Stream? File, Problem? Problem)> Open(HttpRequest request, CancellationToken cancellation)
    {
        if (BodyReader.IsJson(request))
            return (request.Body, null);
        if (FormBoundary.Of(request) is not { } boundary)
            return (null, Problem.MediaType("application/json or multipart/form-data"));
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var part = 0; part < MaxParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true)
                    return (section.Body, null);
            }
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException)
        {
            return (null, Problem.BadRequest("the form cannot be read"));
        }

        return (null, Problem.Invalid("file", "required", "the form holds no file"));
    }
}

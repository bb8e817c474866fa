using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Softswitch.Api.Requests;

/// <summary>What stands between the parts of a form (RFC 7578).</summary>
internal static class FormBoundary
{
    private const int MaxLength = 100;

    /// <summary>Null when the body is no form.</summary>
    public static string? Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= MaxLength } ? boundary : null;
    }
}

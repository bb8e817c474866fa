using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Softswitch.Api.Requests;

namespace Softswitch.Api.OpenApi;

/// <summary>The description of the interface (OpenAPI 3.1), made once: it is the same for everybody.</summary>
internal sealed class DescriptionRoute : IDisposable
{
    public const string Document = "v1";

    private readonly SemaphoreSlim _making = new(1);
    private byte[]? _made;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/openapi.json", (ApiRequest request) => request.Service<DescriptionRoute>().Read(request)).AllowAnonymous().ExcludeFromDescription();
    }

    public void Dispose() => _making.Dispose();

    private async Task<IResult> Read(ApiRequest request) =>
        TypedResults.Bytes(_made ?? await Make(request), "application/json");

    private async Task<byte[]> Make(ApiRequest request)
    {
        await _making.WaitAsync(request.Cancellation);
        try
        {
            if (_made is not null)
                return _made;
            var provider = request.Http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document);
            var document = await provider.GetOpenApiDocumentAsync(request.Cancellation);
            using var buffer = new MemoryStream();
            await document.SerializeAsJsonAsync(buffer, OpenApiSpecVersion.OpenApi3_1, request.Cancellation);
            return _made = buffer.ToArray();
        }
        finally
        {
            _making.Release();
        }
    }
}

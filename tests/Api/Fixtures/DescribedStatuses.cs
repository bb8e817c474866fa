using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Softswitch.Api.OpenApi;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>Compares what routes answer with what the description says they do.</summary>
internal sealed class DescribedStatuses
{
    private readonly ConcurrentDictionary<string, bool> _undescribed = new(StringComparer.Ordinal);

    public IEnumerable<string> Undescribed => _undescribed.Keys;

    public async Task Watch(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<RouteNotes>() is null)
            return;
        if (endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().All(described => described.StatusCode != http.Response.StatusCode))
            _undescribed[$"{endpoint.DisplayName}: {http.Response.StatusCode}"] = true;
    }
}

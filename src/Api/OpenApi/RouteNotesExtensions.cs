using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;

namespace Softswitch.Api.OpenApi;

internal static class RouteNotesExtensions
{
    /// <summary>What may happen on every route: sign-in, role, scope, load, our fault, the database.</summary>
    private static readonly ImmutableArray<int> Everywhere = [401, 403, 429, 500, 503];

    public static TBuilder Describe<TBuilder>(this TBuilder builder, RouteNotes notes)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(notes);
            endpoint.Metadata.Add(new TagsAttribute(notes.Tag));
            if (notes.Body is not null)
                endpoint.Metadata.Add(new BodyNote(notes.Body, notes.BodyMedia));
            endpoint.Metadata.Add(notes.Answer is null
                ? new ProducesResponseTypeMetadata(notes.Status)
                : new ProducesResponseTypeMetadata(notes.Status, notes.Answer, [notes.AnswerMedia]));
            if (notes.HasNotModified)
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
            foreach (var status in notes.Refusals.Concat(Everywhere).Concat(OfScope(endpoint)).Distinct())
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), ["application/problem+json"]));
        });
        return builder;
    }

    // A tenant that does not exist, or that the caller does not reach.
    private static ImmutableArray<int> OfScope(EndpointBuilder endpoint) =>
        endpoint is RouteEndpointBuilder route && route.RoutePattern.Parameters.Any(parameter => parameter.Name == TenantScope.RouteValue)
            ? [StatusCodes.Status404NotFound]
            : [];

    private sealed record BodyNote(Type RequestType, IReadOnlyList<string> ContentTypes) : IAcceptsMetadata
    {
        Type? IAcceptsMetadata.RequestType => RequestType;

        public bool IsOptional => false;
    }
}

using Microsoft.AspNetCore.Builder;

namespace Softswitch.Api.OpenApi;

internal static class RouteNotesExtensions
{
    public static TBuilder Describe<TBuilder>(this TBuilder builder, RouteNotes notes)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(notes);
}

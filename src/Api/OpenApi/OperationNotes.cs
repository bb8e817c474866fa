using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Softswitch.Api.Access;

namespace Softswitch.Api.OpenApi;

/// <summary>Completes each route's description from its <see cref="RouteNotes"/>.</summary>
internal sealed class OperationNotes : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RouteNotes>().FirstOrDefault() is not { } notes)
            return Task.CompletedTask;
        var role = metadata.OfType<NeededRole>().First().Role;
        operation.OperationId = Id(notes.Summary);
        operation.Summary = notes.Summary;
        operation.Description = $"{notes.Detail} Needs the role {role}.".TrimStart();
        operation.Parameters = [.. Parameters(context.Description.RelativePath ?? "", notes)];
        if (notes.Example is not null && operation.RequestBody?.Content is { } content)
        {
            foreach (var media in content.Values)
                media.Example = JsonNode.Parse(notes.Example);
        }

        foreach (var (status, response) in operation.Responses ?? [])
            Explain(status, (OpenApiResponse)response, notes);
        return Task.CompletedTask;
    }

    // "List users of the platform": listUsersOfThePlatform.
    private static string Id(string summary)
    {
        var words = new string([.. summary.TakeWhile(c => c != ',')]).Split(' ');
        return words[0].ToLowerInvariant() + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static IEnumerable<IOpenApiParameter> Parameters(string path, RouteNotes notes)
    {
        foreach (var part in path.Split('/').Where(part => part.StartsWith('{')))
        {
            yield return new OpenApiParameter
            {
                Name = part.Trim('{', '}'),
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }

        foreach (var query in notes.Query)
        {
            var schema = new OpenApiSchema { Type = query.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String, Format = query.Format };
            yield return new OpenApiParameter { Name = query.Name, In = ParameterLocation.Query, Description = query.Description, Schema = schema };
        }

        if (notes.IfMatch != IfMatchNote.None)
        {
            yield return new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = notes.IfMatch == IfMatchNote.Required,
                Description = "The ETag of the version this is based on",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }

    private static void Explain(string status, OpenApiResponse response, RouteNotes notes)
    {
        response.Description = status switch
        {
            "200" => "Done",
            "201" => "Created; Location is its address",
            "204" => "Done, nothing to say",
            "400" => "Not valid; 'errors' names the fields",
            "401" => "No API key or session, or not a valid one",
            "403" => "The role does not allow it",
            "404" => "There is no such thing, or it is another tenant's",
            "409" => "It clashes with something that exists; 'errors' names the fields",
            "412" => "Changed in between; the ETag header names the version there is now",
            "413" => "The body is too large",
            "415" => "The body is not of a known type",
            "428" => "If-Match is missing",
            "429" => "Too many requests; Retry-After says for how many seconds to wait",
            "500" => "A fault of the server",
            "503" => "Not available just now, such as the database; Retry-After says for how many seconds to wait",
            _ => response.Description,
        };
        if ((status == "200" && notes.HasETag) || status is "201" or "412")
            Header(response, "ETag", "The version");
        if (status is "429" or "503")
            Header(response, "Retry-After", "Seconds");
        if (status == "201")
            Header(response, "Location", "Address of the new item");
    }

    private static void Header(OpenApiResponse response, string name, string description)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}

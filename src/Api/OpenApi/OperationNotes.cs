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

        // A form carries the same as a file.
        if (operation.RequestBody?.Content?.TryGetValue("multipart/form-data", out var form) == true)
            form.Schema = FileForm();
        // Left out by whoever gathers the answers: it has no body.
        if (notes.HasNotModified)
            (operation.Responses ??= [])["304"] = new OpenApiResponse();
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
            yield return ETagParameter("If-Match", "The ETag of the version this is based on", notes.IfMatch == IfMatchNote.Required);
        if (notes.HasNotModified)
            yield return ETagParameter("If-None-Match", "The ETag of the version that is known already", isRequired: false);
    }

    private static OpenApiParameter ETagParameter(string name, string description, bool isRequired) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema FileForm() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "file" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        },
    };

    private static void Explain(string status, OpenApiResponse response, RouteNotes notes)
    {
        response.Description = status switch
        {
            "200" => "Done",
            "201" => notes.HasETag ? "Created; Location is its address" : "Created",
            "204" => "Done, nothing to say",
            "304" => "The version named by If-None-Match is still the newest",
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
        if (((status is "200" or "201" or "304") && notes.HasETag) || status == "412")
            Header(response, "ETag", "The version");
        if (status is "429" or "503")
            Header(response, "Retry-After", "Seconds");
        if (status == "201" && notes.HasETag)
            Header(response, "Location", "Address of the new item");
    }

    private static void Header(OpenApiResponse response, string name, string description)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Softswitch.Api.OpenApi;

/// <summary>What the description says about the interface as a whole.</summary>
internal sealed class DocumentNotes : IOpenApiDocumentTransformer
{
    public const string KeyScheme = "apiKey";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Softswitch",
            Version = "v1",
            Description = "Configuration, live state and records of the softswitch. Every error is a problem document (RFC 9457) that names the fields. "
                + "Times are RFC 3339. Lists come in pages. A change names the version it is based on (If-Match).",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key. A session of the portal is accepted too; with it, changes carry the header X-Requested-With.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Imports;

/// <summary>A whole tenant from one JSON file. Its tenant is named by the file, so only the platform imports.</summary>
internal static class ImportRoutes
{
    private static readonly QueryNote Mode = new("mode", "create (the tenant must be new) or update (items are matched by key; what the file does not name stays)");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/imports", Import)
        .RequireRole(Role.Admin)
        .WithMetadata(RequestBudget.Import)
        .Describe(new RouteNotes("Imports", "Import a tenant, all or nothing")
        {
            Detail = "The file of docs/import.md, as the body or as the first file of a form; at most 64 MB. Errors name the place in the file.",
            Body = typeof(ImportFile),
            BodyMedia = ["application/json", "multipart/form-data"],
            Answer = typeof(ImportAnswer),
            Query = [Mode],
            Refusals = [400, 409, 413, 415],
        });

    private static async Task<IResult> Import(ApiRequest request)
    {
        var errors = new FieldErrors();
        var mode = ReadMode(request.Query("mode"), errors);
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var limit = request.Options.MaxImport;
        if (request.Http.Request.ContentLength > limit)
            return Problem.TooLarge(limit);
        var body = new CountedStream(request.Http.Request.Body, limit);
        request.Http.Request.Body = body;
        var (file, problem) = await ImportBody.Open(request.Http.Request, request.Cancellation);
        if (file is null)
            return body.IsTooLong ? Problem.TooLarge(limit) : problem!;
        try
        {
            var result = await request.Service<IImporter>().Import(file, mode, request.Actor, request.Cancellation);
            return result is ImportResult.Done done ? Answer.Of(Show(done)) : Problem.Invalid(((ImportResult.Refused)result).Errors);
        }
        catch (IOException) when (!request.Cancellation.IsCancellationRequested)
        {
            return body.IsTooLong ? Problem.TooLarge(limit) : Problem.BadRequest("the body ended before the file did");
        }
    }

    private static ImportMode ReadMode(string? text, FieldErrors errors)
    {
        var mode = ImportMode.Create;
        var ok = text is null || (Enum.TryParse(text, ignoreCase: true, out mode) && Enum.IsDefined(mode) && char.IsAsciiLetter(text[0]));
        errors.Require(ok, "mode", "unknown", "mode is create or update");
        return mode;
    }

    private static ImportAnswer Show(ImportResult.Done done) => new()
    {
        Tenant = done.Tenant.Value,
        Users = done.Users,
        Channels = done.Channels,
        Dids = done.Dids,
        Services = done.Services,
        Routing = done.Routing,
        Schemes = done.Schemes,
        Generated = [.. done.Generated.Select(each => new ImportPassword { Channel = each.Channel.Value, Password = each.Password })],
        Secrets = [.. done.Secrets.Select(each => new ImportSecret { Webhook = each.Webhook.ToString(), Secret = each.Secret })],
    };
}

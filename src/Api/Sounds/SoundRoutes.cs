using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Sounds;

/// <summary>Sound files of a tenant (SPEC V2). A new one is sent as a file.</summary>
internal sealed class SoundRoutes : TableRoutes<SoundConfig, SoundId, SoundInput, SoundItem>
{
    private static readonly string[] UploadMedia = ["audio/wav", "audio/mpeg", "application/octet-stream", "multipart/form-data"];

    protected override string Path => "/tenants/{tenant}/sounds";

    protected override string Noun => "sound";

    public void MapAll(IEndpointRouteBuilder routes)
    {
        Map(routes);
        routes.MapGet(Path + "/{sound}/audio", Download).RequireRole(ToRead).WithMetadata(RequestBudget.Export)
            .Describe(Notes("Download what is heard of a sound, as WAV") with { AnswerMedia = "audio/wav", Answer = typeof(byte[]), Refusals = [404] });
    }

    protected override void MapCreate(IEndpointRouteBuilder routes) => routes.MapPost(Path, Upload)
        .RequireRole(ToCreate)
        .WithMetadata(RequestBudget.Upload)
        .Describe(Notes("Upload a sound") with
        {
            Detail = $"The file as the body, or as a file of a form with the fields name and language before it: at most {SoundRules.MaxUpload >> 20} MB and "
                + $"{SoundRules.LongestMinutes} minutes. WAV (PCM or G.711, one or two channels, any rate) is always taken, MP3 and others where the node has ffmpeg. "
                + $"A tenant has at most {SoundRules.MaxSounds} sounds of {SoundRules.MaxHours} hours together.",
            Body = typeof(byte[]),
            BodyMedia = UploadMedia,
            Example = null,
            Answer = typeof(SoundItem),
            Status = 201,
            HasETag = true,
            Query = [new("name", "1 to 100 characters; the name of the file when not given"), new("language", "ISO 639-1 of what is spoken in it")],
            Refusals = [400, 409, 413, 415],
        });

    protected override RouteNotes Notes(string summary) => new("Sounds", summary) { Example = """{ "name": "Closed", "language": "nl" }""" };

    protected override ITable<SoundConfig, SoundId> Table(ApiRequest request) =>
        new TenantTable<SoundConfig, SoundId>(request.Service<IConfigurationStore>().Sounds, request.Tenant);

    protected override bool TryParseKey(string? text, out SoundId key) => SoundId.TryParse(text, out key);

    protected override SoundId KeyOf(SoundConfig config) => config.Id;

    protected override SoundConfig Take(SoundInput input, string? key, ApiRequest request, FieldErrors errors)
    {
        errors.Require(input.Id is null || input.Id == key, "id", "fixed", "id cannot be changed");
        return new SoundConfig(errors.Sound("id", key) ?? default, input.Name, input.Language, input.Milliseconds ?? 0, input.Source ?? "");
    }

    // What does not change need not be sent.
    protected override async Task<(StoreResult Result, SoundConfig Config)> Store(
        ITable<SoundConfig, SoundId> table, SoundConfig config, long? expected, ApiRequest request)
    {
        if (await table.Find(config.Id, request.Cancellation) is not { Value: var before })
            return (new StoreResult.NotFound(), config);
        var whole = config with
        {
            Milliseconds = config.Milliseconds == 0 ? before.Milliseconds : config.Milliseconds,
            Source = config.Source.Length == 0 ? before.Source : config.Source,
        };
        return (await table.Put(whole, expected, request.Actor, request.Cancellation), whole);
    }

    protected override SoundItem Show(Stored<SoundConfig> stored) => new()
    {
        Id = stored.Value.Id.ToString(),
        Name = stored.Value.Name,
        Language = stored.Value.Language,
        Milliseconds = stored.Value.Milliseconds,
        Source = stored.Value.Source,
        Version = stored.Version,
    };

    private async Task<IResult> Upload(ApiRequest request)
    {
        var (upload, problem) = await SoundUpload.Open(request);
        if (upload is null)
            return problem!;
        try
        {
            return await request.Service<ISoundIntake>().Take(
                request.Tenant, upload.Name, upload.Language, upload.File, request.Actor, request.Cancellation) switch
            {
                SoundIntake.Taken taken => Created(taken.Sound, request),
                SoundIntake.Refused refused => Problem.Invalid(refused.Errors),
                SoundIntake.Busy => Problem.Unavailable("too many sounds are being converted just now"),
                _ => Problem.NotFound("tenant"),
            };
        }
        catch (Exception failure) when (failure is IOException or BadHttpRequestException && upload.IsTooLong)
        {
            return Problem.TooLarge(SoundRules.MaxUpload);
        }
        catch (IOException) when (upload.HasFailed && !request.Cancellation.IsCancellationRequested)
        {
            return Problem.BadRequest("the body ended before the file did");
        }
    }

    private IResult Created(Stored<SoundConfig> sound, ApiRequest request)
    {
        var response = request.Http.Response;
        response.Headers.ETag = ETags.Of(sound.Version);
        response.Headers.Location = $"{request.Http.Request.Path}/{sound.Value.Id}";
        return Answer.Of(Show(sound), StatusCodes.Status201Created);
    }

    private async Task<IResult> Download(ApiRequest request)
    {
        if (!TryParseKey(request.Route(Noun), out var sound) || await Table(request).Find(sound, request.Cancellation) is null)
            return Problem.NotFound(Noun);
        request.Http.Response.ContentType = "audio/wav";
        await request.Service<ISoundStore>().Copy(request.Tenant, sound, request.Http.Response.Body, request.Cancellation);
        return TypedResults.Empty;
    }
}

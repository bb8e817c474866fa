using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Sounds;

/// <summary>The built-in prompts, and the recordings that a tenant has instead of them (SPEC V2).</summary>
internal static class PromptRoutes
{
    private const string Path = "/tenants/{tenant}/prompts";
    private const string One = Path + "/{prompt}/{language}";

    /// <summary>The version of a prompt that is not replaced.</summary>
    private const long BuiltIn = 0;

    private static readonly QueryNote Language = new("language", "Only prompts in this language: nl, en, de, es, fr or lv");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Prompts", "List all prompts") { Answer = typeof(PageBody<PromptItem>), Query = [Language], Refusals = [400] });
        routes.MapGet(One, Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Prompts", "Read a prompt") { Answer = typeof(PromptItem), HasETag = true, Refusals = [404] });
        routes.MapPut(One, Replace).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Prompts", "Have a sound heard instead of a prompt")
            {
                Detail = "From the next time on that it is played, everywhere within about a second. What is built in has version 0.",
                Body = typeof(PromptInput),
                Answer = typeof(PromptItem),
                HasETag = true,
                IfMatch = IfMatchNote.Required,
                Refusals = [400, 404, 412, 413, 415, 428],
                Example = """{ "sound": "0198c0de000070008000000000000501" }""",
            });
        routes.MapDelete(One, Restore).RequireRole(Role.TenantAdmin)
            .Describe(new RouteNotes("Prompts", "Have the built-in prompt heard again") { Status = 204, IfMatch = IfMatchNote.Optional, Refusals = [404, 412] });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var languages = SpeechLanguages.All;
        if (request.Query("language") is { } text)
        {
            if (!SpeechLanguages.TryParse(text, out var language))
                return Problem.Invalid("language", "unknown", "language is one of nl, en, de, es, fr, lv");
            languages = [language];
        }

        var replaced = await Replaced(request);
        var items = PromptCatalog.All.SelectMany(
            _ => languages, (prompt, language) => new PromptKey(prompt, language)).Select(key => Show(key, replaced.GetValueOrDefault(key)));
        return Answer.Of(new PageBody<PromptItem> { Items = [.. items], Next = null });
    }

    private static async Task<Dictionary<PromptKey, Stored<PromptConfig>>> Replaced(ApiRequest request)
    {
        var found = new Dictionary<PromptKey, Stored<PromptConfig>>();
        string? after = null;
        do
        {
            var page = await Table(request).List(request.Tenant, new PageRequest(after, PageRequest.MaxLimit), request.Cancellation);
            foreach (var stored in page.Items)
                found[stored.Value.Key] = stored;
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    private static async Task<IResult> Read(ApiRequest request)
    {
        if (!TryParse(request, out var key))
            return Problem.NotFound("prompt");
        var stored = await Table(request).Find(request.Tenant, key, request.Cancellation);
        var version = stored?.Version ?? BuiltIn;
        request.Http.Response.Headers.ETag = ETags.Of(version);
        return request.HasAlready(version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : Answer.Of(Show(key, stored));
    }

    private static async Task<IResult> Replace(ApiRequest request)
    {
        if (!TryParse(request, out var key))
            return Problem.NotFound("prompt");
        if (request.IfMatch is not { } expected)
            return Problem.VersionNeeded();
        if ((await request.Body<PromptInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var errors = new FieldErrors();
        var sound = errors.Sound("sound", input.Sound);
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var config = new PromptConfig(key.Prompt, key.Language, sound!.Value);
        var result = await Table(request).Put(request.Tenant, config, expected == BuiltIn ? null : expected, request.Actor, request.Cancellation);
        return result is StoreResult.Ok ? await Read(request) : Refused(result);
    }

    private static async Task<IResult> Restore(ApiRequest request)
    {
        if (!TryParse(request, out var key))
            return Problem.NotFound("prompt");
        var result = await Table(request).Delete(request.Tenant, key, request.IfMatch, request.Actor, request.Cancellation);
        return result switch
        {
            StoreResult.Ok => TypedResults.NoContent(),
            StoreResult.NotFound => Problem.NotFound("recording of this prompt"),
            _ => Refused(result),
        };
    }

    private static Problem Refused(StoreResult result) => result switch
    {
        StoreResult.NotFound => Problem.Changed(BuiltIn),
        StoreResult.Conflict conflict => Problem.Changed(conflict.CurrentVersion),
        StoreResult.Invalid invalid => Problem.Invalid(invalid.Errors),
        _ => Problem.Bug(),
    };

    private static IConfigurationTable<PromptConfig, PromptKey> Table(ApiRequest request) => request.Service<IConfigurationStore>().Prompts;

    private static bool TryParse(ApiRequest request, out PromptKey key)
    {
        var isPrompt = Enum.TryParse<PromptId>(request.Route("prompt"), out var prompt) && prompt.ToString() == request.Route("prompt");
        var isLanguage = SpeechLanguages.TryParse(request.Route("language"), out var language);
        key = new PromptKey(prompt, language);
        return isPrompt && isLanguage;
    }

    private static PromptItem Show(PromptKey key, Stored<PromptConfig>? stored) => new()
    {
        Prompt = key.Prompt,
        Language = SpeechLanguages.CodeOf(key.Language),
        Text = PromptCatalog.TextOf(key.Prompt, key.Language),
        Sound = stored?.Value.Sound.ToString(),
        Version = stored?.Version ?? BuiltIn,
    };
}

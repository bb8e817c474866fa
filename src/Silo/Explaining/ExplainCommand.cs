using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Softswitch.Silo.Settings;

namespace Softswitch.Silo.Explaining;

/// <summary>
/// <c>explain TENANT NUMBER</c>: asks a running node where a call would go, and prints why (SPEC K5). 0 when it is explained, 1 when the node
/// does not answer or refuses, 2 when the command line is wrong.
/// </summary>
internal static class ExplainCommand
{
    public const string KeyVariable = "SOFTSWITCH_KEY";

    private const int Refused = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(ExplainLine line, SiloSettings settings)
    {
        if (KeyOf(line, settings) is not { } key)
            throw new BadSettingException($"explain needs an API key: --key, {KeyVariable} in the environment, or the setting Admin:ApiKey");
        var node = line.Url ?? NodeAddress.Of(settings);
        using var client = new HttpClient { BaseAddress = node, Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var answer = await client.GetAsync(new Uri(Question(line), UriKind.Relative));
            return await Tell(answer, node);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return await Fail($"no answer at {node}: {failure.Message}");
        }
        catch (JsonException)
        {
            return await Fail($"what answers at {node} is not the interface of a softswitch");
        }
    }

    // A key with a line end in it would be no header.
    private static string? KeyOf(ExplainLine line, SiloSettings settings)
    {
        var key = line.Key ?? (Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } given ? given : settings.AdminApiKey);
        return key is null || key.All(c => c is > ' ' and < '\u007f') ? key : throw new BadSettingException("the API key has characters that no key has");
    }

    private static string Question(ExplainLine line)
    {
        var question = $"api/v1/tenants/{Uri.EscapeDataString(line.Tenant)}/explain?called={Uri.EscapeDataString(line.Called)}";
        if (line.Caller is { } caller)
            question += "&caller=" + Uri.EscapeDataString(caller);
        return line.At is { } at ? question + "&at=" + Uri.EscapeDataString(at) : question;
    }

    private static async Task<int> Tell(HttpResponseMessage answer, Uri node)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync();
        using var body = await JsonDocument.ParseAsync(stream);
        if (answer.StatusCode != HttpStatusCode.OK)
            return await Fail(Why(body.RootElement, node));
        using var text = new StringWriter();
        ExplainText.Write(body.RootElement, text);
        Console.Write(text);
        return 0;
    }

    private static string Why(JsonElement problem, Uri node)
    {
        if (problem is not { ValueKind: JsonValueKind.Object } || !problem.TryGetProperty("detail", out var detail))
            throw new JsonException();
        return problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? string.Join("; ", errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()))
            : $"{node} says: {detail.GetString()}";
    }

    private static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync($"softswitch: {why.ReplaceLineEndings(" ")}");
        return Refused;
    }
}

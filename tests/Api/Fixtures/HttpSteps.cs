using System.Text;

namespace Softswitch.Api.Tests.Fixtures;

internal static class HttpSteps
{
    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> Send(this HttpClient client, string method, string path, string? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = Json(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<JsonObject> Body(this HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>The body, after checking the status.</summary>
    public static async Task<JsonObject> Expect(this Task<HttpResponseMessage> sending, HttpStatusCode status)
    {
        var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        return text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>The problem, after checking that it has the form all problems have.</summary>
    public static async Task<JsonObject> Refused(this Task<HttpResponseMessage> sending, HttpStatusCode status)
    {
        var problem = await sending.Expect(status);
        var response = await sending;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.StartsWith("urn:softswitch:problem:", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        Assert.DoesNotContain("   at ", problem.ToJsonString(), StringComparison.Ordinal);
        return problem;
    }

    /// <summary>Field and rule of every error: <c>name:required</c>.</summary>
    public static IEnumerable<string> Fields(this JsonObject problem) =>
        problem["errors"]!.AsArray().Select(error => $"{error!["field"]}:{error["rule"]}");

    public static string Tag(this HttpResponseMessage response) => response.Headers.ETag!.Tag;
}

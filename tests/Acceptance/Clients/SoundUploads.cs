using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>What an API client gives the demo tenant to be heard.</summary>
internal sealed class SoundUploads(SwitchProcess host) : IDisposable
{
    private readonly HttpClient _http = host.CreateApiClient();

    /// <summary>The id of the new sound.</summary>
    public async Task<string> UploadAsync(string path, string type)
    {
        using var body = new StreamContent(File.OpenRead(path));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await _http.PostAsync(Address("sounds?name=" + Path.GetFileName(path)), body);
        return await IdOf(answer);
    }

    public async Task<string> ReplaceAsync(string prompt, string sound)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address($"prompts/{prompt}"));
        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        request.Content = JsonContent.Create(new { sound });
        using var answer = await _http.SendAsync(request);
        return await IdOf(answer, "sound");
    }

    public async Task RestoreAsync(string prompt)
    {
        using var answer = await _http.DeleteAsync(Address($"prompts/{prompt}"));
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
    }

    public async Task AddAsync(string list, object item)
    {
        using var answer = await _http.PostAsJsonAsync(Address(list), item);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> IdOf(HttpResponseMessage answer, string member = "id")
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        using var body = JsonDocument.Parse(text);
        return body.RootElement.GetProperty(member).GetString()!;
    }

    private static Uri Address(string path) => new($"api/v1/tenants/demo/{path}", UriKind.Relative);
}

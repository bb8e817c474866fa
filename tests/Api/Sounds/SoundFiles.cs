using System.Net.Http.Headers;
using Softswitch.Media.Wave;

namespace Softswitch.Api.Tests.Sounds;

/// <summary>Sound files to send.</summary>
internal static class SoundFiles
{
    /// <summary>A WAV file of samples that count up.</summary>
    public static byte[] Wave(int milliseconds, int sampleRate = 16_000)
    {
        using var file = new MemoryStream();
        var writer = new WaveWriter(file, new WaveFormat(WaveEncoding.Pcm, sampleRate, 1));
        writer.TryWrite([.. Enumerable.Range(0, sampleRate * milliseconds / 1000).Select(i => (short)i)]);
        writer.Close();
        return file.ToArray();
    }

    public static Task<HttpResponseMessage> Upload(this HttpClient client, string tenant, byte[] file, string query = "?name=Hello", string type = "audio/wav")
    {
        var body = new ByteArrayContent(file);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return client.PostAsync(new Uri($"tenants/{tenant}/sounds{query}", UriKind.Relative), body);
    }

    /// <summary>The id of a sound just sent.</summary>
    public static async Task<string> Uploaded(this HttpClient client, string tenant = "acme") =>
        (string)(await client.Upload(tenant, Wave(1000)).Expect(HttpStatusCode.Created))["id"]!;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>A server on loopback that is asked to speak, and what it was asked.</summary>
internal sealed class FakeSpeechServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeSpeechServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public List<(string Path, string? Authorization, string Body)> Requests { get; } = [];

    public static async Task<FakeSpeechServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeSpeechServer(builder.Build());
        server._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            lock (server.Requests)
                server.Requests.Add(($"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Authorization, body));
            await answer(context);
        });
        await server._app.StartAsync();
        return server;
    }

    /// <summary>One that answers with a WAV file.</summary>
    public static Task<FakeSpeechServer> StartAsync(byte[] wave) => StartAsync(async context => await context.Response.Body.WriteAsync(wave));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

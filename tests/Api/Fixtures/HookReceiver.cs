using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A receiver of webhooks on loopback, as a customer would have one. Answers 204 unless told otherwise.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HookReceiver(WebApplication app) => _app = app;

    /// <summary>What it answers next, first things first.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    /// <summary>What it answers when it is not told.</summary>
    public int Usually { get; set; } = StatusCodes.Status204NoContent;

    public ConcurrentQueue<ReceivedHook> Received { get; } = new();

    public string Url => _app.Urls.Single() + "/hook";

    public IEnumerable<JsonObject> Events => Received.SelectMany(hook => hook.Events);

    public static async Task<HookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new HookReceiver(builder.Build());
        receiver._app.MapPost("/hook", receiver.Take);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var status = Answers.TryDequeue(out var told) ? told : Usually;
        http.Response.StatusCode = status;
        http.Response.Headers.Location = "/elsewhere";
        Received.Enqueue(new ReceivedHook(
            http.Request.Headers["webhook-id"]!, http.Request.Headers["webhook-timestamp"]!, http.Request.Headers["webhook-signature"]!, body.ToArray(), status));
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Softswitch.Api.Access;
using Softswitch.Api.Requests;

namespace Softswitch.Api.Live;

/// <summary>Writes what a listener hears as server-sent events (WHATWG HTML 9.2), until it ends, its time is over or its caller may no longer listen.</summary>
internal sealed class EventStream(
    LiveSubscription listener, IDisposable place, Caller caller, CallerCheck callers, ApiOptions options, TimeProvider time, CancellationToken stopping) : IResult
{
    public const string MediaType = "text/event-stream";

    private static readonly byte[] Heartbeat = ": alive\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (place)
        using (listener)
        {
            var response = httpContext.Response;
            response.ContentType = MediaType;
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            using var lifetime = new CancellationTokenSource(options.StreamLifetime, time);
            using var until = CancellationTokenSource.CreateLinkedTokenSource([lifetime.Token, stopping, listener.Ended, httpContext.RequestAborted]);
            var watching = callers.Watch(httpContext, caller, until.Cancel, until.Token);
            try
            {
                await Write(response.Body, until.Token);
            }
            catch (OperationCanceledException)
            {
                // A listener that reads nothing holds up the last write: only cutting the connection ends that.
                if (listener.Ended.IsCancellationRequested)
                    httpContext.Abort();
            }
            finally
            {
                await until.CancelAsync();
                await watching;
            }
        }
    }

    private async Task Write(Stream body, CancellationToken until)
    {
        var buffer = new MemoryStream();
        var waiting = listener.Messages.WaitToReadAsync(until).AsTask();
        while (true)
        {
            if (!await Elapses(waiting, until))
            {
                await body.WriteAsync(Heartbeat, until);
            }
            else if (!await waiting)
            {
                return;
            }
            else
            {
                buffer.SetLength(0);
                while (buffer.Length < 64 * 1024 && listener.Messages.TryRead(out var message))
                    Write(buffer, message);
                await body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), until);
                waiting = listener.Messages.WaitToReadAsync(until).AsTask();
            }

            await body.FlushAsync(until);
        }
    }

    private async Task<bool> Elapses(Task<bool> waiting, CancellationToken until)
    {
        try
        {
            await waiting.WaitAsync(options.Heartbeat, time, until);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static void Write(MemoryStream buffer, LiveMessage message)
    {
        var (name, data) = LiveShape.Of(message);
        buffer.Write(Encoding.ASCII.GetBytes($"id: {message.Position}\nevent: {name}\ndata: "));
        JsonSerializer.Serialize(buffer, data, ApiJson.Options);
        buffer.Write("\n\n"u8);
    }
}

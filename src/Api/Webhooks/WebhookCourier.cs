using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Webhooks;

/// <summary>Carries messages to the addresses of others: signed, within a time, and nowhere that is not for others to name.</summary>
internal sealed class WebhookCourier : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly bool _allowPrivate;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookCourier(ApiOptions options, TimeProvider time)
    {
        _allowPrivate = options.PrivateWebhooks;
        _time = time;
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = Connect,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxResponseHeadersLength = 16,
            },
            disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Null when the receiver took it (any 2xx), else why not, for people.</summary>
    public async Task<string?> Send(HeldWebhook webhook, WebhookMessage message, CancellationToken cancellation)
    {
        if (webhook.Key.Length == 0)
            return "the secret cannot be opened with the sealing key: give the webhook another one";
        using var bounded = new CancellationTokenSource(Patience, _time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(bounded.Token, cancellation);
        using var request = Request(webhook, message);
        try
        {
            // Of the answer only the status counts; its body is not read.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, until.Token);
            return response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "did not answer in time";
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is NotPublicException refused ? refused.Message : $"cannot be reached: {failure.HttpRequestError}";
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(HeldWebhook webhook, WebhookMessage message)
    {
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Softswitch", null));
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(webhook.Key, message.Id, now, message.Body));
        return request;
    }

    // Looked at here, after the name was looked up: a name may lead anywhere, and elsewhere a moment later.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = Array.FindAll(found, address => _allowPrivate || PublicAddress.Is(address));
        if (allowed.Length == 0)
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException("the address is not one of the internet: the setting Webhooks:AllowPrivate would allow it");
}

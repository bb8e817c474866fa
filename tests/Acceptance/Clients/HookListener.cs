using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Softswitch.Support.Network;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>A receiver of webhooks on loopback, as a customer would write one: what is not signed with its secret it does not take.</summary>
internal sealed class HookListener : IDisposable
{
    private readonly HttpListener _listener = new();

    public HookListener()
    {
        Url = $"http://127.0.0.1:{FreePorts.Take()}/hook/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = TakeAsync();
    }

    public string Url { get; }

    /// <summary>That of the webhook, as it was shown when it was made.</summary>
    public string Secret { get; set; } = "";

    /// <summary>All that came, one by one.</summary>
    public ConcurrentQueue<JsonElement> Events { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                var isSigned = IsSigned(context.Request.Headers["webhook-id"], context.Request.Headers["webhook-timestamp"], context.Request.Headers["webhook-signature"], body);
                if (isSigned)
                {
                    using var message = JsonDocument.Parse(body);
                    foreach (var each in message.RootElement.GetProperty("events").EnumerateArray())
                        Events.Enqueue(each.Clone());
                }

                context.Response.StatusCode = isSigned ? 204 : 401;
                context.Response.Close();
            }
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
        {
            // It was closed.
        }
    }

    private bool IsSigned(string? id, string? timestamp, string? signature, string body)
    {
        var key = Convert.FromBase64String(Secret["whsec_".Length..]);
        return signature == "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
    }
}

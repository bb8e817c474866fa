namespace Softswitch.Api.Webhooks;

/// <summary>A sender at work.</summary>
internal sealed class WebhookWork : IAsyncDisposable
{
    private readonly CancellationTokenSource _until = new();
    private readonly Task _running;

    public WebhookWork(long version, WebhookSender sender)
    {
        Version = version;
        Sender = sender;
        _running = sender.Run(_until.Token);
    }

    /// <summary>Of the configuration it works by.</summary>
    public long Version { get; }

    public WebhookSender Sender { get; }

    public async ValueTask DisposeAsync()
    {
        await _until.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // As it was told.
        }

        Sender.Dispose();
        _until.Dispose();
    }
}

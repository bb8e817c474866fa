namespace Softswitch.Embedded.Turns;

/// <summary>The rest of a method that awaited something.</summary>
internal sealed class PostedCallback(SendOrPostCallback callback, object? state) : Work
{
    internal override void Run(Mailbox mailbox) => mailbox.RunPosted(callback, state);
}

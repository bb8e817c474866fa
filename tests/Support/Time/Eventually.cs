namespace Softswitch.Support.Time;

/// <summary>Waits for what another process will do in its own time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks again and again until it holds. Throws <see cref="TimeoutException"/> when it does not in a minute.</summary>
    /// <param name="what">What is waited for, as in "waited in vain until …".</param>
    public static async Task HoldsAsync(Func<Task<bool>> holds, string what)
    {
        using var bounded = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            if (bounded.IsCancellationRequested)
                throw new TimeoutException($"Waited in vain until {what}.");
            await Task.Delay(Between, CancellationToken.None);
        }
    }
}

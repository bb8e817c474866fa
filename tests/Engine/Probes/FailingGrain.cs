namespace Softswitch.Engine.Tests.Probes;

internal sealed class FailingGrain : Grain, IFailingGrain
{
    public Task ThrowAtOnce(string message) => throw new InvalidOperationException(message);

    public async Task<int> ThrowLater(string message)
    {
        await Task.Yield();
        throw new FormatException(message);
    }

    public async ValueTask ThrowValue(string message)
    {
        await Task.Yield();
        throw new KeyNotFoundException(message);
    }

    public Task ThrowOwn(string message) => throw new ProbeException(message);

    public Task Cancel() => Task.FromCanceled(new CancellationToken(canceled: true));

    public async Task<string> ThrowThrough(string other, string message)
    {
        try
        {
            await GrainFactory.GetGrain<IFailingGrain>(other).ThrowLater(message);
            return "nothing";
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}

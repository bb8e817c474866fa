namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Repeats the 2xx of an INVITE until it is stopped, and gives up after 32 seconds (RFC 3261 13.3.1.4).</summary>
internal sealed class SuccessRepeat
{
    private const int LongestMs = 4_000;
    private const int GiveUpMs = 32_000;

    private readonly CallWorld _world;
    private readonly Action _again;
    private readonly Action _givenUp;
    private readonly long _until;
    private bool _isStopped;

    public SuccessRepeat(CallWorld world, string? offer, Action again, Action givenUp)
    {
        (_world, Offer, _again, _givenUp) = (world, offer, again, givenUp);
        _until = world.NowMs + GiveUpMs;
        Wait(500);
    }

    /// <summary>The mark of the offer in the 2xx, which the ACK answers; null when there was none.</summary>
    public string? Offer { get; }

    public void Stop() => _isStopped = true;

    private void Wait(int ms) => _world.Later(ms, () =>
    {
        if (_isStopped)
            return;
        if (_world.NowMs >= _until)
        {
            _givenUp();
            return;
        }

        _again();
        Wait(Math.Min(ms * 2, LongestMs));
    });
}

using System.Collections.Immutable;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>A lamp that shows what a test says.</summary>
internal sealed class ScriptedLamp(ScriptedLamps lamps, string name) : ILampGrain
{
    private ILampFollower? _follower;
    private LampPicture _picture = LampPicture.Out;

    public bool IsWatched => _follower is not null;

    public int Watches { get; private set; }

    /// <summary>Looks like this from now on.</summary>
    /// <param name="isTold">False for an event that is lost.</param>
    public void Become(LampPicture picture, bool isTold = true)
    {
        _picture = picture with { Sequence = ++lamps.Sequence };
        if (isTold)
            _ = _follower?.Changed(ScriptedLamps.Tenant, name, _picture);
    }

    public Task<LampPicture> Watch(ILampFollower follower)
    {
        if (lamps.IsAway)
            throw new TimeoutException();
        Watches++;
        _follower = follower;
        return Task.FromResult(_picture);
    }

    public Task Unwatch(ILampFollower follower)
    {
        _follower = null;
        return Task.CompletedTask;
    }

    public Task Tell(ImmutableArray<LampChange> changes) => throw new NotSupportedException();

    public Task Reload() => throw new NotSupportedException();

    public Task Show(LampSignal signal) => throw new NotSupportedException();

    public Task Count(LampMessages messages) => throw new NotSupportedException();
}

using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Sessions;

/// <summary>Looks for another way to a leg's device, one at a time. Runs in the turns of its call.</summary>
internal sealed class WaySearch(LegSession leg)
{
    private bool _isOn;
    private Action? _waiting;

    /// <summary>Begins unless one is on already.</summary>
    /// <param name="open">Opens or finds the way; null when there is none.</param>
    /// <param name="found">Takes it.</param>
    public void Begin(Func<Task<Flow?>> open, Action<Flow> found)
    {
        if (_isOn)
            return;
        _isOn = true;
        _ = Run(open, found);
    }

    /// <summary>Does it when the way that is being looked for is found; never, when none is.</summary>
    public void Await(Action work)
    {
        if (_isOn)
            _waiting += work;
    }

    private async Task Run(Func<Task<Flow?>> open, Action<Flow> found)
    {
        Flow? way = null;
        try
        {
            way = await open().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            leg.Call.Context.Logger.NotConnected(failure, leg.Call.Id.ToString());
        }

        leg.Call.Post(() => End(way, found));
    }

    private void End(Flow? way, Action<Flow> found)
    {
        _isOn = false;
        var waiting = _waiting;
        _waiting = null;
        if (way is null)
            return;
        found(way);
        waiting?.Invoke();
    }
}

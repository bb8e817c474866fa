namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Runs what concerns one call one after the other, on whichever thread brings it. Who finds it idle runs at once;
/// who finds it busy, also from inside its own turn, leaves the work to whoever is running. No lock is held while
/// work runs, so a turn may call anything, grains included.
/// </summary>
internal sealed class SerialTurns
{
    private readonly Lock _gate = new();
    private Queue<Action>? _waiting;
    private bool _running;

    /// <summary>Begins a turn; when true, end it with <see cref="End"/>.</summary>
    public bool TryBegin()
    {
        lock (_gate)
        {
            if (_running)
                return false;
            _running = true;
            return true;
        }
    }

    /// <summary>Runs the work now, or after what is running.</summary>
    public void Post(Action work)
    {
        lock (_gate)
        {
            if (_running)
            {
                (_waiting ??= new Queue<Action>()).Enqueue(work);
                return;
            }

            _running = true;
        }

        try
        {
            work();
        }
        finally
        {
            End();
        }
    }

    /// <summary>Ends the turn, after running what was left meanwhile.</summary>
    public void End()
    {
        while (true)
        {
            Action next;
            lock (_gate)
            {
                if (_waiting is null || !_waiting.TryDequeue(out next!))
                {
                    _running = false;
                    return;
                }
            }

            next();
        }
    }
}

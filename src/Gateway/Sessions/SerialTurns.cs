namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Runs what concerns one call one after the other, on whichever thread brings it. Who finds it idle runs at once;
/// who finds it busy, also from inside its own turn, leaves the work to whoever is running. No lock is held while
/// work runs, so a turn may call anything, grains included. What fails ends only itself.
/// </summary>
/// <param name="failed">Told what was thrown.</param>
internal sealed class SerialTurns(Action<Exception> failed)
{
    private readonly Lock _gate = new();
    private Queue<Action>? _waiting;
    private bool _running;

    /// <summary>Runs the work now, unless something runs.</summary>
    public bool TryRun<T>(T argument, Action<T> work)
    {
        lock (_gate)
        {
            if (_running)
                return false;
            _running = true;
        }

        try
        {
            work(argument);
        }
        catch (Exception failure)
        {
            failed(failure);
        }

        RunWaiting();
        return true;
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

        Run(work);
        RunWaiting();
    }

    private void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure)
        {
            failed(failure);
        }
    }

    private void RunWaiting()
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

            Run(next);
        }
    }
}

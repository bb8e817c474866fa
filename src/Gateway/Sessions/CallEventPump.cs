using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Brings the events of one call to its grain: numbered, in order, one at a time, and again when an answer stays out.
/// The last receipt is the checkpoint from which the call goes on when its silo is lost. Runs in the turns of its call.
/// </summary>
internal sealed class CallEventPump(ICallGrain call, ICallPumpUser user, ILogger logger)
{
    /// <summary>How long one event is tried: until the loss of a silo is surely noticed and its calls can go on elsewhere.</summary>
    private const long PatienceMs = 60_000;

    /// <summary>A dead silo refuses at once: wait before the next try.</summary>
    private const long PauseMs = 1_000;

    /// <summary>Resumptions per event; more mean that call and checkpoint do not fit together.</summary>
    private const int MaxResumptions = 4;

    private readonly Queue<CallInput?> _waiting = new();
    private CallReceipt? _checkpoint;
    private CallEvent? _current;
    private int _tries;
    private int _resumptions;
    private long _giveUpAtMs;
    private long _retryAtMs = long.MaxValue;
    private bool _given;

    /// <summary>Whether everything that was raised has been taken by the call.</summary>
    public bool IsIdle => _current is null && _waiting.Count == 0;

    public void Raise(CallInput? input)
    {
        if (_given)
            return;
        _waiting.Enqueue(input);
        if (_current is null)
            SendNext();
    }

    /// <summary>Asks the call for what it decided by itself, unless an event is under way and will bring it anyway.</summary>
    public void Collect()
    {
        if (IsIdle)
            Raise(null);
    }

    /// <summary>Tries again when it is time to.</summary>
    public void Tick(long nowMs)
    {
        if (_current is null || _retryAtMs == long.MaxValue)
            return;
        if (nowMs < _retryAtMs)
        {
            // Ticked early, for somebody else: that wake-up took the place of ours.
            user.WakeAt(_retryAtMs);
            return;
        }

        _retryAtMs = long.MaxValue;
        Send(call.Handle(_current));
        SendNext();
    }

    private void SendNext()
    {
        while (_current is null && _waiting.TryDequeue(out var input))
        {
            _current = new CallEvent((_checkpoint?.Number ?? 0) + 1, input);
            _tries = 0;
            _resumptions = 0;
            _giveUpAtMs = user.NowMs + PatienceMs;
            Send(call.Handle(_current));
        }

        if (IsIdle && !_given)
            user.Drained();
    }

    private void Send(Task<CallReceipt> task)
    {
        _tries++;
        _ = Await(task);
    }

    private async Task Await(Task<CallReceipt> task)
    {
        // Taken at once, as in one process it mostly is: still in the turn that sent it.
        if (task.IsCompletedSuccessfully)
        {
            Receive(await task.ConfigureAwait(false));
            return;
        }

        CallReceipt? receipt = null;
        try
        {
            receipt = await task.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.EventNotTaken(failure, _current?.Number ?? 0, _tries);
        }

        user.Post(() =>
        {
            if (receipt is null)
                Retry();
            else
                Receive(receipt);
            SendNext();
        });
    }

    private void Receive(CallReceipt receipt)
    {
        if (_current is null)
            return;

        if (!receipt.Known)
        {
            Resume();
            return;
        }

        // Events raised while the commands are carried out wait until all are: the call saw none of them.
        _checkpoint = receipt;
        foreach (var command in receipt.Commands)
            user.Perform(command);
        _current = null;
    }

    private void Retry()
    {
        if (_current is null)
            return;
        var nowMs = user.NowMs;
        if (nowMs >= _giveUpAtMs)
        {
            GiveUp();
            return;
        }

        _retryAtMs = nowMs + PauseMs;
        user.WakeAt(_retryAtMs);
    }

    private void Resume()
    {
        if (_checkpoint is null || ++_resumptions > MaxResumptions)
            GiveUp();
        else
            Send(call.Resume(_checkpoint, _current!));
    }

    private void GiveUp()
    {
        _given = true;
        _current = null;
        _waiting.Clear();
        user.CallLost();
    }
}
